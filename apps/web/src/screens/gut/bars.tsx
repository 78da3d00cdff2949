import { BARS_WIDTHS, barsDrawing, type NamedRange } from '@selenoscope/draw';
import type { ComponentChildren, JSX } from 'preact';
import { isNarrow, Picture } from '../../live/index.js';
import { PictureOrTable } from '../../parts/index.js';
import { saidText } from '../../said/index.js';
import { pictureWords } from '../body/common/index.js';

/** Ranges as bars with their table behind. */
export function Bars(props: {
  readonly title: ComponentChildren;
  readonly rows: readonly NamedRange[];
  readonly to: number;
  readonly label: string;
  readonly withMiddle?: boolean;
  readonly table: JSX.Element;
}): JSX.Element {
  const { to, withMiddle = false } = props;
  const label = saidText(props.label);
  const rows = props.rows.map((row) => ({ ...row, name: saidText(row.name), between: saidText(row.between) }));
  const width = isNarrow.value ? BARS_WIDTHS.phone : BARS_WIDTHS.desk;
  return (
    <PictureOrTable
      class="bars-figure"
      title={props.title}
      picture={<Picture drawn={barsDrawing({ rows, to, label, withMiddle }, width, pictureWords.value)} named />}
      table={props.table}
    />
  );
}
