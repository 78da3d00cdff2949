import { expect, test } from 'vitest';
import { labNameOf, plateauShare } from './words.js';

test.each([
  ['Plasma selenium', '', 'plasma-selenium'],
  ['serum Se', '', 'plasma-selenium'],
  ['S-Se', '', 'plasma-selenium'],
  ['P-Selenium', 'plasma', 'plasma-selenium'],
  ['Selenium', 'Serum', 'plasma-selenium'],
  ['Selenium, blood plasma', '', 'plasma-selenium'],
  ['Sélénium sérique (serum)', '', 'plasma-selenium'],
  ['Selen im Serum', '', 'plasma-selenium'],
  ['whole-blood selenium', '', 'whole-blood-selenium'],
  ['B-Se', '', 'whole-blood-selenium'],
  ['Selen (Vollblut)', '', 'whole-blood-selenium'],
  ['Red blood cell selenium', '', 'erythrocyte-selenium'],
  ['Selenium', 'RBC', 'erythrocyte-selenium'],
  ['erythrocyte Se', '', 'erythrocyte-selenium'],
  ['Selenoprotein P', 'serum', 'selenoprotein-p'],
  ['SELENOP', '', 'selenoprotein-p'],
  ['SEPP1', '', 'selenoprotein-p'],
  ['GPX3', '', 'gpx3'],
  ['GPx-3 activity', '', 'gpx3'],
  ['plasma glutathione peroxidase', '', 'gpx3'],
  ['glutathione peroxidase', 'red cells', 'other-peroxidase'],
  ['GPX1', 'plasma', 'other-peroxidase'],
  ['24 h urine selenium', '', 'urine-selenium'],
  ['U-Se', '', 'urine-selenium'],
  ['urinary Selenium', '', 'urine-selenium'],
  ['hs-CRP', '', 'crp'],
  ['C-reactive protein', '', 'crp'],
  ['hair selenium', '', 'slow'],
  ['Toenail Se', '', 'slow'],
  ['selenium', '', 'selenium'],
  ['blood selenium', '', 'selenium'],
  ['selenium in plasma and whole blood', '', 'selenium'],
  ['ferritin', 'serum', null],
  ['hair dryer', '', null],
  ['serum', '', 'plasma-selenium'],
  ['whole blood', '', 'whole-blood-selenium'],
  ['24 h urine', '', 'urine-selenium'],
  ['blood', '', null],
  ['serum iron', '', null],
  ['red cell count', '', null],
  ['plasma viscosity', 'plasma', null],
])('"%s" in "%s" is %s', (name, sample, found) => {
  expect(labNameOf(name, sample)).toBe(found);
});

test.each([
  ['% of plateau', 'percent'],
  ['fraction of plateau', 'fraction'],
  ['% ELISA, per cent of own plateau', 'percent'],
  ['U/L', null],
  ['%', null],
])('"%s" is a %s', (text, share) => {
  expect(plateauShare(text)).toBe(share);
});
