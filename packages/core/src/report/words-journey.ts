import type { Assessment } from '../assessment.js';
import { BODY_STATIONS, type JourneyDrawn, type JourneyNode } from './journey-parts.js';
import { amount, NBSP, range } from './numbers.js';
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
  // what is infused arrives elsewhere, and is told with the body
  const eaten = assessment.body?.journey.routes?.eaten.eaten;
  const usual = eaten ?? assessment.intake.usual.selenium;
  const arriving = eaten ? 'arrive by mouth' : 'arrive';
  const arrive = usual
    ? `About ${amount(usual.p50)} ${arriving}, very likely between ${range(usual.p5, usual.p95).replace(' to ', ' and ')}`
    : `About ${amount(totalUg)} ${arriving}`;
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

/** Amounts in the picture are means, so that they add up; the headline gives the middle. Empty where both read the same. */
function averageOf(assessment: Assessment, meanUg: number, isInAll: boolean, said: (ug: number) => string): string {
  const middle = assessment.intake.usual.selenium?.p50;
  if (middle === undefined || said(middle) === said(meanUg)) return '';
  const begin = isInAll ? 'In all, the average is' : 'The average is';
  return ` ${begin} ${said(meanUg)}; half of what is possible lies below ${said(middle)}.`;
}

/**
 * "Of every 41 µg eaten, about 33 are taken up; on a steady diet the same 33 leave again, and about 8.3 pass straight to
 * the colon." Where the rounded numbers do not add up, it says that they are rounded.
 */
export function journeySentence(assessment: Assessment, { columns, totalUg }: JourneyDrawn): Sentence {
  if (columns.length !== BODY_STATIONS) return [];
  const [plate, , uptake] = columns as readonly [readonly JourneyNode[], unknown, readonly JourneyNode[]];
  const passesUg = ugOf(uptake, 'passes');
  const takenUg = ugOf(uptake, 'taken');
  const infusedUg = uptake.filter((n) => n.kind === 'infusion').reduce((sum, n) => sum + n.ugPerDay, 0);
  // rounded as the picture rounds it: two figures for one band would be one too many
  const said = amount;
  if (!(takenUg + passesUg > 0))
    return say`About ${said(infusedUg)}${NBSP}µg a${NBSP}day come by infusion, past the gut; on a steady regimen the same ${said(infusedUg)} leave again.`;
  const average = averageOf(assessment, totalUg + infusedUg, infusedUg > 0, said);
  const figure = (ug: number) => Number(said(ug).replaceAll(',', ''));
  const rounded = said(figure(takenUg) + figure(passesUg)) === said(totalUg) ? '' : ' (rounded)';
  const eaten = plate.some((n) => n.kind === 'supplement') ? 'eaten or swallowed' : 'eaten';
  if (infusedUg > 0)
    return say`Of every ${said(totalUg)}${NBSP}µg ${eaten}, about ${said(takenUg)} are taken up, and about ${said(passesUg)} pass straight to the colon${rounded}; infusions bring about ${said(infusedUg)} more, past the gut. On a steady regimen what comes into the body, about ${said(takenUg + infusedUg)}, leaves again.${average}`;
  return say`Of every ${said(totalUg)}${NBSP}µg ${eaten}, about ${said(takenUg)} are taken up; on a steady diet the same ${said(takenUg)} leave again, and about ${said(passesUg)} pass straight to the colon${rounded}.${average}`;
}
