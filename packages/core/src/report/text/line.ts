/** A line of single characters, so that whatever is written later stands over what was there. */
export class Line {
  private readonly cells: string[];

  constructor(readonly width: number) {
    this.cells = Array.from({ length: width }, () => ' ');
  }

  put(at: number, text: string): void {
    [...text].forEach((character, i) => {
      if (at + i >= 0 && at + i < this.width) this.cells[at + i] = character;
    });
  }

  fill(from: number, to: number, character: string): void {
    for (let i = Math.max(0, from); i <= Math.min(to, this.width - 1); i++) this.cells[i] = character;
  }

  /** The line as text; neighbours of one ink are painted together, and there are no blanks at its end. */
  text(inkAt: (at: number) => (text: string) => string): string {
    const last = this.cells.findLastIndex((cell) => cell !== ' ');
    let text = '';
    let from = 0;
    while (from <= last) {
      const ink = inkAt(from);
      let to = from + 1;
      while (to <= last && inkAt(to) === ink) to++;
      text += ink(this.cells.slice(from, to).join(''));
      from = to;
    }
    return text;
  }
}

/** A word that belongs to a column of a line. */
export interface Label {
  readonly at: number;
  readonly text: string;
  /** where the text stands to its column */
  readonly side: 'left' | 'middle' | 'right';
}

function wanted({ at, text, side }: Label): number {
  if (side === 'left') return at - text.length + 1;
  return side === 'right' ? at : at - Math.floor(text.length / 2);
}

/** Where labels in rising order start: moved apart just enough, first from the left, then back from the right end. */
export function placed(labels: readonly Label[], width: number): readonly number[] {
  const starts = labels.map(wanted);
  let free = 0;
  labels.forEach((label, i) => {
    starts[i] = Math.max(starts[i]!, free);
    free = starts[i]! + label.text.length + 2;
  });
  let limit = width;
  for (let i = labels.length - 1; i >= 0; i--) {
    starts[i] = Math.max(0, Math.min(starts[i]!, limit - labels[i]!.text.length));
    limit = starts[i]! - 2;
  }
  return starts;
}
