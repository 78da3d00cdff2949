import type { ReportView } from '@selenoscope/core';
import type { JSX } from 'preact';
import { t } from '../../base/index.js';
import { detailPages } from './pages.js';
import type { Piece } from './paginate.js';
import type { PaperPart } from './paper-part.js';
import { partsOf } from './parts-of.js';

/** Pages of a report that is not long, the first among them. */
const USUAL_PAGES = 3;

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
                <th key={c} scope="row">
                  {cell}
                </th>
              ) : (
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
}: {
  readonly view: ReportView;
  readonly isExample: boolean;
}): JSX.Element {
  const parts = new Map(partsOf(view).map((part) => [part.id, part]));
  const pages = detailPages(view);
  const all = pages.length + 1;
  return (
    <>
      {pages.map((pieces, i) => (
        <article key={i} class="a4 paper" aria-label={t('report.page', { page: i + 2, all })}>
          <header>
            <p lang="en">
              <b>{view.verdict.title}</b> <span class="note">{view.personLine}</span>
            </p>
            <p class="note">
              {isExample && <b>{t('report.example')} · </b>}
              {t('report.page', { page: i + 2, all })}
              {i === 0 && all > USUAL_PAGES && ` · ${t('report.long')}`}
            </p>
          </header>
          {pieces.map((piece) => (
            <PieceOf key={`${piece.id}-${piece.from}`} part={parts.get(piece.id)!} piece={piece} />
          ))}
          <footer class="note" lang="en">
            {view.runLine}. {t('report.on-device')}
          </footer>
        </article>
      ))}
    </>
  );
}
