import { BARS_WIDTHS, barsDrawing, type NamedRange } from '@selenoscope/draw';
import type { ComponentChildren, JSX } from 'preact';
import { isNarrow, Picture } from '../../live/index.js';
import { PictureOrTable } from '../../parts/index.js';
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
  const { rows, to, label, withMiddle = false } = props;
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
