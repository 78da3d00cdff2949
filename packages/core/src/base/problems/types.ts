/** Where in the input a problem sits. Rows count from 1 and include the header, as a spreadsheet shows them. */
export interface Place {
  readonly file?: string;
  readonly row?: number;
  readonly field?: string;
}

/** Sentences of a problem: what is (and why it matters), and what to do. */
export interface Words {
  readonly message: string;
  readonly hint: string;
}

/** Words of every problem of one area: a new code without words does not compile. */
export type WordsFor<P extends { readonly code: string }> = {
  readonly [C in P['code']]: (problem: Extract<P, { readonly code: C }>) => Words;
};

/** "diary.csv, row 12, amount" */
export function placeText(place: Place): string {
  const parts = [place.file, place.row === undefined ? undefined : `row ${place.row}`, place.field].filter(
    (p) => p !== undefined,
  );
  return parts.join(', ');
}
