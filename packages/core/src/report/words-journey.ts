import type { Assessment } from '../assessment.js';
import { BODY_STATIONS, type JourneyDrawn, type JourneyNode } from './journey-parts.js';
import { amount, NBSP, range, whole } from './numbers.js';
import { type Sentence, say } from './sentence.js';

const list = (nodes: readonly JourneyNode[]): string =>
  nodes
    .map((n) => {
      const interval = n.p5 === undefined || n.p95 === undefined ? '' : `, ${range(n.p5, n.p95)}`;
      return `${n.name} ${amount(n.ugPerDay)}${interval === `, ${amount(n.ugPerDay)}` ? '' : interval}`;
    })
    .join('; ');

/** What a reader who cannot see the picture is told. */
export function journeyLabel(assessment: Assessment, { columns, totalUg }: JourneyDrawn): string {
  const usual = assessment.intake.usual.selenium;
  const arrive = usual
    ? `About ${amount(usual.p50)} arrive, very likely between ${range(usual.p5, usual.p95).replace(' to ', ' and ')}`
    : `About ${amount(totalUg)} arrive`;
  const throughBody = columns.length === BODY_STATIONS;
  const forms = throughBody ? columns[1]! : columns.at(-1)!;
  const words = [
    'The journey of selenium, in micrograms a day.',
    `${arrive}: ${list(columns[0]!)}.`,
    `By chemical form: ${list(forms)}.`,
  ];
  if (throughBody) {
    words.push(
      `Of these: ${list(columns[2]!)}. In the body: ${list(columns[3]!)}. Leaving again: ${list(columns[4]!)}.`,
    );
  }
  return words.join(' ');
}

const ugOf = (nodes: readonly JourneyNode[], id: string): number => nodes.find((n) => n.id === id)?.ugPerDay ?? 0;

// From here on whole numbers say enough.
const WHOLE_FROM_UG = 20;

/**
 * "Of every 41 µg eaten, about 33 are taken up; on a steady diet the same 33 leave again, and about 8 pass straight to
 * the colon." Where the rounded numbers do not add up, it says that they are rounded.
 */
export function journeySentence({ columns, totalUg }: JourneyDrawn): Sentence {
  if (columns.length !== BODY_STATIONS) return [];
  const [plate, , uptake] = columns as readonly [readonly JourneyNode[], unknown, readonly JourneyNode[]];
  const passesUg = ugOf(uptake, 'passes');
  const takenUg = ugOf(uptake, 'taken');
  const infusedUg = uptake.filter((n) => n.kind === 'infusion').reduce((sum, n) => sum + n.ugPerDay, 0);
  const said = totalUg + infusedUg >= WHOLE_FROM_UG ? whole : amount;
  if (!(takenUg + passesUg > 0))
    return say`About ${said(infusedUg)}${NBSP}µg a${NBSP}day come by infusion, past the gut; on a steady regimen the same ${said(infusedUg)} leave again.`;
  const figure = (ug: number) => Number(said(ug).replaceAll(',', ''));
  const rounded = Math.abs(figure(totalUg) - figure(takenUg) - figure(passesUg)) < 1e-6 ? '' : ' (rounded)';
  const eaten = plate.some((n) => n.kind === 'supplement') ? 'eaten or swallowed' : 'eaten';
  if (infusedUg > 0)
    return say`Of every ${said(totalUg)}${NBSP}µg ${eaten}, about ${said(takenUg)} are taken up, and about ${said(passesUg)} pass straight to the colon${rounded}; infusions bring about ${said(infusedUg)} more, past the gut. On a steady regimen what comes into the body, about ${said(takenUg + infusedUg)}, leaves again.`;
  return say`Of every ${said(totalUg)}${NBSP}µg ${eaten}, about ${said(takenUg)} are taken up; on a steady diet the same ${said(takenUg)} leave again, and about ${said(passesUg)} pass straight to the colon${rounded}.`;
}
