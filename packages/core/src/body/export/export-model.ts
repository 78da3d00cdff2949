import { writeAntimony } from './antimony.js';
import type { ExportedFile, ExportFormat, ExportInput } from './input.js';
import { writeMrgsolve } from './mrgsolve.js';
import { writeNonmem } from './nonmem.js';
import { writeRxode2 } from './rxode2.js';
import { writeSbml } from './sbml.js';
import { fileStem } from './texts.js';

/**
 * Writes one person's model, with its doses, for another program: µg and days throughout. Numbers are written so that
 * they are read back to the last bit. The first file is the model; NONMEM has its doses in a second one.
 * @example exportModel(input, 'sbml')[0].text // '<?xml version="1.0" …'
 */
export function exportModel(input: ExportInput, format: ExportFormat): readonly [ExportedFile, ...ExportedFile[]] {
  const stem = fileStem(input.about.name);
  switch (format) {
    case 'sbml':
      return [{ name: `${stem}.xml`, text: writeSbml(input) }];
    case 'antimony':
      return [{ name: `${stem}.ant`, text: writeAntimony(input) }];
    case 'mrgsolve':
      return [{ name: `${stem}.cpp`, text: writeMrgsolve(input) }];
    case 'rxode2':
      return [{ name: `${stem}.R`, text: writeRxode2(input) }];
    case 'nonmem':
      return writeNonmem(input);
  }
}
