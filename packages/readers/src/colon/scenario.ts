import { type ColonScenario, readColonScenario } from '@selenoscope/core';
import { decodeText, MAX_SMALL_FILE_BYTES } from '../bytes.js';
import { parseJson } from '../json.js';

const WHAT = 'colon scenario';

/**
 * A colon scenario from the bytes of its JSON file. A table of inflow that it names is not opened, see `readInflow`.
 * @throws SelenoscopeError `file.*`, `colon.*`
 * @example readColonFile(bytes, { file: 'scenario.json' }).days // 28
 */
export function readColonFile(bytes: Uint8Array, { file }: { readonly file: string }): ColonScenario {
  const { text, notices } = decodeText(bytes, { file, what: WHAT, limitBytes: MAX_SMALL_FILE_BYTES });
  const scenario = readColonScenario(parseJson(text, file, WHAT), { file });
  return { ...scenario, notices: [...notices, ...(scenario.notices ?? [])] };
}
