import type { ReportView } from '@selenoscope/core';
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../base/index.js';
import { Said, SaidPerson } from '../../said/index.js';
import type { DetailPages } from './pages.js';
import type { Piece } from './paginate.js';
import type { PaperPart } from './paper-part.js';

function PaperTable({ part, from, to }: { readonly part: PaperPart } & Pick<Piece, 'from' | 'to'>): JSX.Element {
  const { columns } = part;
  return (
    <table>
      <thead>
        <tr>
          {columns.map(({ name, width, right }) => (
            <th key={name} scope="col" class={right ? 'r' : undefined} style={{ inlineSize: `${width}%` }}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {part.lines.slice(from, to).map(({ cells, isStrong }, r) => (
          <tr key={r} class={isStrong ? 'strong' : undefined}>
            {cells.map((cell, c) =>
              c === 0 ? (
                <th key={c} scope="row" colSpan={1 + emptyAfter(cells)}>
                  {cell}
                </th>
              ) : c <= emptyAfter(cells) ? null : (
                <td key={c} class={columns[c]?.right ? 'r' : undefined}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Cells behind the first that hold nothing: a label of our own has their room too. */
function emptyAfter(cells: readonly ComponentChildren[]): number {
  const next = cells.findIndex((cell, i) => i > 0 && cell !== '');
  return (next < 0 ? cells.length : next) - 1;
}

function PieceOf({ part, piece }: { readonly part: PaperPart; readonly piece: Piece }): JSX.Element {
  const { from, to, isContinued } = piece;
  const lines = part.lines.slice(from, to);
  return (
    <section>
      <h3 class="h2">{isContinued ? t('report.continued', { what: part.title }) : part.title}</h3>
      {part.note && !isContinued && <p class="note">{part.note}</p>}
      {part.kind === 'table' && <PaperTable part={part} from={from} to={to} />}
      {part.kind === 'text' && lines.map(({ cells }, i) => <p key={i}>{cells}</p>)}
      {part.kind === 'names' && (
        <ul class="names">
          {lines.flatMap(({ cells }, l) => cells.map((cell, c) => <li key={`${l}-${c}`}>{cell}</li>))}
        </ul>
      )}
    </section>
  );
}

/** Sources, days, forms, nutrients, reference values, what is not known, how it was made. */
export function DetailSheets({
  view,
  isExample,
  details,
}: {
  readonly view: ReportView;
  readonly isExample: boolean;
  readonly details: DetailPages;
}): JSX.Element {
  const { pages, isTight } = details;
  const parts = new Map(details.parts.map((part) => [part.id, part]));
  const all = pages.length + 1;
  return (
    <>
      {pages.map((pieces, i) => (
        <article
          key={i}
          class={isTight ? 'a4 paper tight' : 'a4 paper'}
          aria-label={t('report.page', { page: i + 2, all })}
        >
          <header>
            <p>
              <b>
                <Said of={view.verdict.title} />
              </b>{' '}
              <span class="note">
                <SaidPerson of={view.personLine} />
              </span>
            </p>
            <p class="note">
              {isExample && <b>{t('report.example')} · </b>}
              {t('report.page', { page: i + 2, all })}
            </p>
          </header>
          {pieces.map((piece) => (
            <PieceOf key={`${piece.id}-${piece.from}`} part={parts.get(piece.id)!} piece={piece} />
          ))}
          <footer class="note">
            <Said of={view.runLine} />. {t('report.on-device')}
          </footer>
        </article>
      ))}
    </>
  );
}
