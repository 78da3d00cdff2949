import type { LabAnalyte } from '@selenoscope/core';

/**
 * What a name on a laboratory report means. `urine-selenium` is settled by its unit; `selenium` lacks the sample;
 * `slow` is hair or nails; `other-peroxidase` any glutathione peroxidase but that of plasma.
 */
export type LabName = LabAnalyte | 'urine-selenium' | 'selenium' | 'crp' | 'slow' | 'other-peroxidase';

/** Small words with single spaces, without accents: "S-Se (µg/L)" → " s se ug l ". A space stands at both ends. */
export function plainWords(text: string): string {
  const plain = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/μ/g, 'u')
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();
  return ` ${plain} `;
}

const CRP = / (hs ?)?crp | c ?reactive /;
const SLOW = /hair| (finger|toe)?nails? |haar/;
const SELENOPROTEIN_P = / selenoprotein ?p ?1? | seleno ?p | selenop | sepp ?1? | sel ?p /;
const PEROXIDASE = / (gpx|gshpx|gsh px|glutathione ?peroxidase) ?(\d?) /;
const SELENIUM = / (selenium|selen|selenio|seleeni|se) /;

/** A sample alone: in a file for this program it is selenium that was measured in it. */
const SAMPLE_ALONE =
  / (blood )?(plasma|serum|whole ?blood|erythrocytes?|red (blood )?cells?|rbcs?|(24 ?h(ours?)? |spot |random )?urine) /;

const URINE = / (urine|urinary|urin|harn|uriini|orina) | u se /;
const RED_CELLS = / (erythrocytes?|erythrozyten|red (blood )?cells?|rbcs?) | (ery|e) se /;
const PLASMA = / (plasma|serum|suero) | f?[sp] se /;
const WHOLE_BLOOD = / (whole ?blood|vollblut|sangre total) | (b|wb) se /;

/**
 * The test that a name means, with what the sample column says of it; null where it is none that is read.
 *
 * "Blood selenium" does not settle whether plasma or whole blood was measured: `selenium`.
 */
export function labNameOf(name: string, sample = ''): LabName | null {
  const test = plainWords(name);
  // the sample stands before the name, as in "S-Se", where its letter is all that says it
  const all = `${plainWords(sample).trimEnd()}${test}`;
  if (CRP.test(test)) return 'crp';
  if (SELENOPROTEIN_P.test(test)) return 'selenoprotein-p';
  const peroxidase = PEROXIDASE.exec(test);
  if (peroxidase) {
    const kind = peroxidase[2];
    const ofPlasma = PLASMA.test(all) && !RED_CELLS.test(all) && !WHOLE_BLOOD.test(all);
    return kind === '3' || (kind === '' && ofPlasma) ? 'gpx3' : 'other-peroxidase';
  }
  if (!SELENIUM.test(test) && SAMPLE_ALONE.exec(test)?.[0] !== test) return null;
  if (SLOW.test(all)) return 'slow';
  if (URINE.test(all)) return 'urine-selenium';
  // "red blood cells" and "blood plasma" hold the word blood, and neither is whole blood
  const found: LabName[] = [];
  if (RED_CELLS.test(all)) found.push('erythrocyte-selenium');
  if (PLASMA.test(all)) found.push('plasma-selenium');
  if (WHOLE_BLOOD.test(all)) found.push('whole-blood-selenium');
  return found.length === 1 ? found[0]! : 'selenium';
}

/** Whether a text speaks of a share of the plateau, and whether in per cent. */
export function plateauShare(text: string): 'fraction' | 'percent' | null {
  const words = plainWords(text);
  if (!/ plateau | fraction /.test(words)) return null;
  return / %|% | percent | per cent /.test(words) ? 'percent' : 'fraction';
}
