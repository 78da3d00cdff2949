import type { ComponentChildren, JSX } from 'preact';
import { Explained } from '../terms/index.js';

export interface Column {
  readonly name: ComponentChildren;
  /** numbers stand at the right */
  readonly right?: boolean;
}

/** The table behind a picture. It scrolls in itself where a phone is too narrow. */
export function Table(props: {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly ComponentChildren[])[];
  readonly class?: string;
}): JSX.Element {
  return (
    // it may scroll, so it must be reachable by keyboard; no landmark, of which a page of many tables would be full
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div class="scroll" role="group" aria-label={props.caption} tabindex={0}>
      <table class={props.class}>
        <caption class="sr">{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column, i) => (
              <th key={i} scope="col" class={column.right ? 'r' : undefined}>
                {typeof column.name === 'string' ? <Explained text={column.name} /> : column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row, r) => (
            <tr key={r}>
              {row.map((cell, c) =>
                c === 0 ? (
                  <th key={c} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={c} class={props.columns[c]?.right ? 'r' : undefined}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
