import type { Finding } from '../gut/index.js';
import type { FindingRow } from './view-gut-findings.js';

const WHO: readonly (readonly [starts: string, words: string])[] = [
  ['human', 'People'],
  ['mouse', 'Mice'],
  ['dog', 'Puppies'],
  ['rat', 'Rats'],
  ['cultures', 'Cultures, rats'],
];

/** In whom, in a word: "human" is people. */
export const speciesWords = (species: string): string =>
  WHO.find(([starts]) => species.startsWith(starts))?.[1] ?? species;

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Zhai 2018"; a name that holds its year already is left as it is. */
export const whoText = ({ who, year }: Pick<Finding, 'who' | 'year'>): string =>
  year === '' || who.endsWith(year) ? who : `${who} ${year}`;

/** A finding as a row of a report: what was found, in how many and with what dose, and what to mind. */
export function findingRow(finding: Finding): FindingRow {
  const { outcome, subjects, dose, form, duration, species } = finding;
  const design = [
    species.includes(' ') || species.includes(',') ? species : '',
    /^\d+$/.test(subjects) ? `n ${subjects}` : subjects,
    dose,
    form === 'diet' ? '' : form,
    duration,
  ].filter((part) => part !== '');
  return {
    grade: finding.grade === '–' ? 'none' : finding.grade,
    species: speciesWords(species),
    found: outcome,
    mind: [design.length > 0 ? `${sentence(design.join('; '))}.` : '', sentence(finding.limits)]
      .filter((part) => part !== '')
      .join(' '),
    source: whoText(finding) || finding.source,
    status: finding.status,
  };
}

/** Findings about selenium for a report, best evidence first; taxa on which studies disagree stand beside each other. */
export const seleniumFindingRows = (findings: readonly Finding[]): FindingRow[] =>
  findings.filter(({ kind }) => kind === 'selenium').map(findingRow);
