/** What a number rests on, so that a page can open it. */
export type About = 'intake' | 'requirement' | 'upper';

/** A part of a sentence that carries the meaning when the rest is skimmed: a number with its unit. */
export interface Strong {
  readonly strong: string;
  readonly about?: About;
}

export type Run = string | Strong;

/** Words with their emphasis as data, so that a terminal, a page and a reader each show it in their own way. */
export type Sentence = readonly Run[];

export const strong = (text: string, about?: About): Strong => ({ strong: text, ...(about ? { about } : {}) });

/**
 * A sentence from a template; what is put in may be words, a number, an emphasis or another sentence.
 * @example plain(say`About ${strong('41 µg a day')}.`) // "About 41 µg a day."
 */
export function say(parts: TemplateStringsArray, ...values: readonly (Run | number | Sentence)[]): Sentence {
  const runs: Run[] = [];
  parts.forEach((part, i) => {
    if (part !== '') runs.push(part);
    const value = values[i];
    if (value === undefined) return;
    if (typeof value === 'number') runs.push(String(value));
    else if (Array.isArray(value)) runs.push(...(value as Sentence));
    else runs.push(value as Run);
  });
  return runs;
}

/** Sentences one after the other, with a space between. */
export function join(sentences: readonly Sentence[]): Sentence {
  const filled = sentences.filter((sentence) => sentence.length > 0);
  return filled.flatMap((sentence, i) => (i === 0 ? [...sentence] : [' ', ...sentence]));
}

/** The words alone. */
export const plain = (sentence: Sentence): string =>
  sentence.map((run) => (typeof run === 'string' ? run : run.strong)).join('');
