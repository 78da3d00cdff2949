import { parentPort, workerData } from 'node:worker_threads';
import { type EnsembleInput, openColonModel, openColonSpread, runMembers } from '@selenoscope/core';
import { loadColonTables, loadTable } from '@selenoscope/data';

/** What a worker is told once. */
export type ColonWork = Pick<EnsembleInput, 'scenario' | 'source' | 'count'>;

/** One core's share of an ensemble: members by number, told back as they are done. */
const input: EnsembleInput = {
  ...(workerData as ColonWork),
  model: openColonModel(loadColonTables()),
  spread: openColonSpread(loadTable('gut/colon-ensemble')),
};

parentPort!.on('message', ({ from, to }: { from: number; to: number }) => {
  const part = runMembers(input, from, to);
  parentPort!.postMessage(part, [part.rows.buffer as ArrayBuffer]);
});
