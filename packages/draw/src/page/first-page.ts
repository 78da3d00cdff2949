import {
  INTERVALS,
  leadingSources,
  MOST_STOPS,
  NOT_A_DIAGNOSIS,
  plainWords,
  type ReportView,
  reportNumbers,
  type Sentence,
  settleSentences,
  shortName,
  sumSentence,
} from '@selenoscope/core';
import { eyepieceDrawing, moonGlyph, SCALE_SIZES, scaleDrawing } from '../index.js';
import { everywhere } from './everywhere.js';
import { claimLink } from './gut-claims.js';
import { html, type Markup } from './markup.js';
import { paragraph, points, prose } from './prose.js';
import { left, right, table } from './table.js';
import { written } from './written.js';

const { amount, chance, range } = reportNumbers;

export function header(view: ReportView, sections: readonly { readonly id: string; readonly name: string }[]): Markup {
  return html`<header class="top"><p class="brand">${written(moonGlyph(view.verdict.code, 30, 'brand'))}<span>Selenoscope</span></p><nav aria-label="Sections">${sections.map((s) => html`<a href="#${s.id}">${s.name}</a>`)}</nav><p class="note paper">Report for one person · ${view.diaryLine}</p></header>`;
}

const stopText = (stop: ReportView['hardStops'][number]): Markup => html`<p><b>${stop.message}</b> ${stop.hint}</p>`;

function others(view: ReportView): Markup {
  const more = view.hardStops.slice(MOST_STOPS);
  if (more.length === 0) return html``;
  return html`<details><summary>and ${more.length} more like these</summary>${more.map(stopText)}</details>`;
}

/** What must be read before anything else. */
export function stops(view: ReportView): Markup {
  if (view.hardStops.length === 0) return html``;
  return html`<section class="stop" aria-labelledby="stop"><p class="h2" id="stop">Stop and read this first</p>${view.hardStops.slice(0, MOST_STOPS).map(stopText)}${others(view)}</section>`;
}

function moonsNote(view: ReportView): string {
  const faces = new Set(view.scale.moons.map((moon) => moon.face));
  if (faces.size === 0) return '';
  const words = ['Twenty moons, each one chance in twenty.'];
  if (faces.has('crescent')) words.push('Crescent: below the need.');
  if (faces.has('full')) words.push('Full: enough.');
  if (faces.has('copper')) words.push(`Copper ring: above ${amount(view.uppers[0]!.ugPerDay)}.`);
  if (faces.has('unknown')) words.push('Dashed: no chance can be given.');
  if (view.scale.before) words.push('Dashed hill: without the laboratory values.');
  return words.join(' ');
}

function scaleTable(view: ReportView): Markup {
  const { usual, before, yardstick } = view.scale;
  const rows = [
    ...(usual
      ? [
          { cells: ['Usual intake, 5 in 100 lie below', amount(usual.p5), ''] },
          { cells: ['Usual intake, half lie below', amount(usual.p50), ''] },
          { cells: ['Usual intake, 95 in 100 lie below', amount(usual.p95), ''] },
        ]
      : []),
    ...(before
      ? [
          {
            cells: [
              'The same by the diary alone: 5, half and 95 in 100',
              [before.p5, before.p50, before.p95].map(amount).join(' · '),
              '',
            ],
          },
        ]
      : []),
    ...(yardstick
      ? [
          {
            cells: [
              `${view.scale.isRequirement ? 'Requirement' : 'Adequate intake'}, ${yardstick.authorityName} ${yardstick.year} (${yardstick.kind})`,
              amount(yardstick.ugPerDay),
              view.chances ? `${chance(view.chances.tooLittle)} below` : 'none can be given',
            ],
          },
        ]
      : []),
    ...view.uppers.map((upper) => ({
      cells: [
        `Upper level, ${upper.name} ${upper.year}`,
        amount(upper.ugPerDay),
        upper.p === null ? 'none can be given' : `${chance(upper.p)} above`,
      ],
    })),
  ];
  return html`<details class="behind"><summary>The scale as a table</summary>${table('The scale as a table', [left('Mark'), right('µg/day'), left('Chance')], rows)}</details>`;
}

/** Moon, verdict, sentences and scale. */
export function hero(view: ReportView): Markup {
  const { verdict, scale } = view;
  const label = `${verdict.shape}: ${verdict.short}`;
  const drawn = everywhere(
    scaleDrawing(scale, SCALE_SIZES.desk, 's-desk'),
    scaleDrawing(scale, SCALE_SIZES.phone, 's-phone'),
    scaleDrawing(scale, SCALE_SIZES.print, 's-print'),
  );
  const first = view.settle[0];
  return html`<section class="hero" aria-labelledby="verdict"><div class="eye">${written(eyepieceDrawing(verdict.code, view.chances, { label, size: 228, id: 'moon' }))}</div><div class="verd"><p class="note who">${view.personLine}${claimLink(view, 'conditions')}<span class="only-screen"> · ${view.diaryLine}</span></p><h1 class="voice" id="verdict">${verdict.title}</h1></div><div class="says">${paragraph(view.lede, 'lede')}${paragraph([...view.asides, [NOT_A_DIAGNOSIS]], 'note')}</div><figure class="fig">${drawn}<figcaption><p class="note">${moonsNote(view)}</p>${first && nearest(first.sentence)}${scaleTable(view)}</figcaption></figure></section>`;
}

/** The one thing most worth finding out, right under the picture. */
const nearest = (sentence: Sentence): Markup =>
  html`<p class="near"><b>What would settle it:</b> ${plainWords(sentence)}</p>`;

type Line = { readonly kind?: string; readonly cells: readonly (string | Markup)[] };

const unsure = (ugPerDay: number, isUnknown: boolean): string => `${amount(ugPerDay)}${isUnknown ? ' ?' : ''}`;

/** Kinds of food as the picture has them. */
function kindLines({ short }: ReportView['sources']): Line[] {
  const lines = short.kinds.map(
    (kind): Line => ({
      cells: [kind.name, unsure(kind.ugPerDay, kind.isUnknown), range(kind.p5, kind.p95)],
    }),
  );
  if (!short.rest) return lines;
  const { kinds, ugPerDay, p5, p95 } = short.rest;
  const names = kinds.map((kind) => kind.shortName.toLowerCase()).join('; ');
  const name = html`All the rest <span class="note">${names}</span>`;
  return [...lines, { cells: [name, amount(ugPerDay), range(p5, p95)] }];
}

// Letters of a food table's name on the first page; the whole name stands among the sources.
const NAME_LETTERS = 34;

/** Single foods, for an assessment without kinds. */
function foodLines(sources: ReportView['sources']): Line[] {
  const { rows, rest } = leadingSources(sources, 5);
  const lines = rows.map(
    (row): Line => ({
      cells: [
        row.isUnknown || row.isPopulation ? row.name : shortName(row.name, NAME_LETTERS),
        unsure(row.ugPerDay, row.isUnknown),
        range(row.p5, row.p95),
      ],
    }),
  );
  return rest ? [...lines, { cells: [`All the rest (${rest.count})`, amount(rest.ugPerDay), ''] }] : lines;
}

function shortTable(view: ReportView): Markup {
  const { sources } = view;
  const lines = sources.kinds.length > 0 ? kindLines(sources) : foodLines(sources);
  const { usual, sumUgPerDay } = sources;
  const all: Line = usual
    ? { kind: 'sum', cells: ['In all', amount(sumUgPerDay), range(usual.p5, usual.p95)] }
    : { kind: 'sum', cells: ['These rows together', amount(sumUgPerDay), ''] };
  const heads = [left(sources.kinds.length > 0 ? 'Kind of food' : 'Food'), right('µg/day'), right('9 in 10')];
  const note = sources.sumDiffers && html`<p class="note sums">${prose(sumSentence(sources))}</p>`;
  return html`${table('Where the selenium comes from', heads, [...lines, all], 'short')}${note}`;
}

/** The first table and what is open: what would settle it, what is not known. */
export function below(view: ReportView): Markup {
  const settle = settleSentences(view.settle, 3);
  return html`<section class="below"><div><h2 class="h2">Where it comes from</h2>${shortTable(view)}</div><div><h2 class="h2">What would settle it</h2>${points(settle)}<h2 class="h2">What is not known</h2>${points(view.unknown)}</div></section>`;
}

/** Foot of the first page: what the levels are and how the figures were made, in one line. */
export function foot(view: ReportView): Markup {
  const { yardstick, uppers } = view;
  const need = yardstick
    ? `${view.scale.isRequirement ? 'Requirement' : 'Adequate intake'} ${amount(yardstick.ugPerDay)} (${yardstick.authorityName} ${yardstick.year}, ${yardstick.kind}). `
    : '';
  const levels = uppers.map((u) => `${amount(u.ugPerDay)} (${u.name} ${u.year})`).join(' and ');
  return html`<p class="note foot">${need}Upper levels ${levels}, all routes together. ${INTERVALS} ${view.runLine}. Computed on this device; nothing was sent.</p>`;
}
