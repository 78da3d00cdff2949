import {
  type AssessInput,
  type AssessmentParts,
  assessmentParts,
  type CheckAnswers,
  type Diary,
  estimateFromAnswers,
  type Notice,
  resolveDiary,
} from '@selenoscope/core';
import { readDiary, readPerson } from '@selenoscope/readers';
import type { EntryRecord, LabRecord } from '../../store/index.js';
import { type Kept, labFileOf, personOf, settledDiary, stageFits } from '../diary/index.js';
import type { Answered } from '../protocol.js';
import type { ModelEngine } from './engine.js';
import type { PlaceOf } from './places.js';

/** What was asked, ready to be counted with any number of draws. */
export interface Question {
  readonly of: Answered['of'];
  readonly parts: (draws: number) => AssessmentParts;
  /** the diary behind it, for a plan; null for the check */
  readonly input: Omit<AssessInput, 'tables'> | null;
  /** what is said of the question itself */
  readonly notices: readonly Notice[];
  /** the entry behind a row that core names */
  readonly placeOf?: PlaceOf;
  /** the entries as core counts their rows; absent where there is no diary of one's own */
  readonly entries?: readonly EntryRecord[];
}

/** Every answer of the app has the seed of the command, so that both say the same. */
const SEED = 1;

/** The days of a diary that speak for what is usual now. */
export const LAST_DAYS = 400;

const askedOf = (
  engine: ModelEngine,
  input: Omit<AssessInput, 'tables'>,
  of: Answered['of'],
  notices: readonly Notice[] = [],
): Question => ({
  of,
  input: { ...input, model: engine.model, seed: SEED },
  parts: (draws) => assessmentParts({ ...input, model: engine.model, seed: SEED, draws }),
  notices,
});

/** Bytes of the worked example, as they stand in the folder of examples. */
export interface ExampleFiles {
  readonly diary: Uint8Array;
  readonly person: Uint8Array;
}

/** The worked example, read as the command reads it. */
export function exampleQuestion(engine: ModelEngine, { diary: bytes, person: about }: ExampleFiles): Question {
  const { person } = readPerson(about, { file: 'person.json', countries: engine.tables.table('countries') });
  const { catalogue, search, portions } = engine;
  // without a date of today: the clock of a device may stand before the week of the example
  const raw = readDiary(bytes, { file: 'diary-week.csv' });
  const diary = resolveDiary(raw, { catalogue, search, portions, country: person.country });
  return askedOf(engine, { diary, person }, 'example');
}

/** The diary in the store: its last days, with all that is kept beside it. */
export function diaryQuestion(
  engine: ModelEngine,
  kept: Kept,
  entries: readonly EntryRecord[],
  labs: readonly LabRecord[],
  { today, days, ahead }: { readonly today: string; readonly days: number; readonly ahead: number },
): Question {
  const person = personOf(kept.person);
  const { authority, clinicianOrder, floraCompete } = kept.preferences;
  const diary: Diary = settledDiary(entries, kept, engine);
  const input = {
    ...{ diary, person, clinicianOrder, floraCompete },
    labs: labFileOf(labs, today),
    ...(authority === null ? {} : { authority }),
  };
  const notices = [
    ...(stageFits(kept.person) ? [] : [stageAside(kept.person.ageYears)]),
    ...(days > LAST_DAYS ? [onlyLastDays(days)] : []),
    ...(ahead > 0 ? [daysAhead(ahead)] : []),
  ];
  return { ...askedOf(engine, input, 'diary', notices), placeOf: (row) => entries[row - 1] ?? null, entries };
}

const stageAside = (ageYears: number | null): Notice => ({
  code: 'app.person.stage',
  message: `A pregnancy or breastfeeding does not fit ${ageYears === null ? 'what is said of the person' : `an age of ${ageYears}`}. The values of that age and sex are used.`,
  hint: 'Correct age or life stage under Settings.',
});

const daysAhead = (days: number): Notice => ({
  code: 'app.diary.ahead',
  message: `${days === 1 ? 'One day of the diary lies' : `${days} days of the diary lie`} ahead of today. ${days === 1 ? 'It is' : 'They are'} kept, and not counted before ${days === 1 ? 'it has' : 'they have'} come.`,
  hint: 'Where a date was mistyped, copy the day to the right one. Where the date of this device is wrong, set it right.',
});

const onlyLastDays = (days: number): Notice => ({
  code: 'app.diary.lastDays',
  message: `The diary holds ${days} days. The verdict counts the last ${LAST_DAYS} of them, which speak for what is usual now.`,
  hint: 'The earlier days are kept, and stand in every export.',
});

/** Answers of the two-minute check. */
export function checkQuestion(engine: ModelEngine, answers: CheckAnswers, kept: Kept | null): Question {
  const { authority, clinicianOrder, floraCompete } = kept?.preferences ?? {};
  const source = { seed: SEED, person: 0 };
  return {
    of: 'check',
    input: null,
    notices: [],
    parts(draws) {
      const found = estimateFromAnswers(answers, engine.model.intake, engine.check(), { draws, source });
      return {
        model: engine.model,
        intake: found.estimate,
        person: found.person,
        report: found.diary,
        doses: found.doses,
        problems: [],
        ...{ source, draws, clinicianOrder, floraCompete },
        ...(authority ? { authority } : {}),
      };
    },
  };
}
