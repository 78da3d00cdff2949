import { expect, test } from 'vitest';
import { bytesOf } from './fixtures/texts.js';
import { readProfile } from './index.js';

/** A table as exported: one taxon in fifty found in a sample, the counts from a small fixed sequence. */
function bigTable(taxa: number, samples: number): string {
  const lines = [`#OTU ID\t${Array.from({ length: samples }, (_, s) => `S${s}`).join('\t')}`];
  let state = 1;
  for (let t = 0; t < taxa; t++) {
    const cells = [`OTU${t}`];
    for (let s = 0; s < samples; s++) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      cells.push(state % 50 === 0 ? `${(state >> 8) % 5000}.0` : '0.0');
    }
    lines.push(cells.join('\t'));
  }
  return `# Constructed from biom file\n${lines.join('\n')}\n`;
}

test('1,000 samples of 5,000 taxa are read in seconds', async () => {
  const bytes = bytesOf(bigTable(5000, 1000));
  const started = performance.now();
  const profile = await readProfile(bytes, { file: 'big.tsv' });
  const ms = performance.now() - started;
  console.log(`5 million cells (${(bytes.length / 1e6).toFixed(0)} MB): ${ms.toFixed(0)} ms; aim 2,000 ms`);
  expect(profile.table.samples).toHaveLength(1000);
  expect(profile.table.taxa).toHaveLength(5000);
  // a shared machine is noisy: the aim is printed, only a blunder fails
  expect(ms).toBeLessThan(15_000);
});
