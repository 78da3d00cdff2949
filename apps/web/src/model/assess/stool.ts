import { describeProfile, openStoolModel, type StoolAnswer, VERSION } from '@selenoscope/core';
import { stoolTables } from '@selenoscope/data/open';
import type { StoolRecord } from '../../store/index.js';
import { bytesOfBase64, readStool } from '../files/index.js';
import type { ModelEngine } from './engine.js';

/** A stool profile from the store, described as `selenoscope gut profile` does. */
export async function stoolAnswer(engine: ModelEngine, record: StoolRecord): Promise<StoolAnswer> {
  const files = record.files.map(({ name, base64 }) => ({ name, bytes: bytesOfBase64(base64) }));
  const { profile, tree } = await readStool(files);
  return describeProfile(profile, openStoolModel(stoolTables(engine.tables.table)), {
    source: { seed: 1, person: 0 },
    draws: 1000,
    version: VERSION,
    dataHash: engine.tables.dataHash(),
    tree,
    depth: null,
    beta: 'all',
    comparison: null,
    groups: null,
  });
}
