import { describe, expect, it } from 'vitest';
import { PartReader, STANDING, turned } from './name-parts.js';
import { Vocabulary } from './vocabulary.js';

describe('turned', () => {
  it('marks what is not there', () => {
    expect(turned(['cooked', 'without', 'added', 'salt'])).toEqual(['cooked', '-added', '-salt']);
    expect(turned(['bread', 'and', 'butter'])).toEqual(['bread', 'butter']);
  });
});

describe('PartReader', () => {
  const read = (part: string): [string, number][] => {
    const vocabulary = new Vocabulary((spelling) => spelling);
    const reader = new PartReader(vocabulary);
    const number = reader.read(part);
    const from = reader.starts[number]!;
    const to = reader.starts[number + 1]!;
    return reader.words.slice(from, to).map((word, k) => [vocabulary.text(word), reader.standing[from + k]!]);
  };

  it('notes brands, brackets, numbers and what is not there', () => {
    expect(read(' KELLOGG Corn Flakes')).toEqual([
      ['kellogg', STANDING.capitals],
      ['corn', 0],
      ['flakes', 0],
    ]);
    expect(read(' without salt')).toEqual([['-salt', STANDING.turned]]);
    expect(read('No salt added')).toEqual([
      ['-salt', STANDING.turned],
      ['-added', STANDING.turned],
    ]);
    expect(read('Broadbeans (fava) 2%')).toEqual([
      ['broadbeans', 0],
      ['fava', STANDING.brackets],
      ['2%', STANDING.number],
    ]);
  });

  it('reads a part once', () => {
    const reader = new PartReader(new Vocabulary((spelling) => spelling));
    expect(reader.read(' raw')).toBe(reader.read(' raw'));
    expect(reader.words.length).toBe(1);
  });
});
