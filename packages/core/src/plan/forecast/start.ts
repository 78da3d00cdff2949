import type { RandomSource } from '../../base/index.js';
import type { BodyModel, HabitualBody, HabitualPart } from '../../body/index.js';
import type { GutModel } from '../../gut/index.js';
import type { IntakeEstimate } from '../../intake/index.js';
import type { Person } from '../../person.js';

/** Where all plans of one person start from. */
export interface ForecastStart {
  readonly before: IntakeEstimate;
  /** an intake sorted as the body meets it: handed over, since it is assessed elsewhere */
  readonly partsOf: (intake: IntakeEstimate) => readonly HabitualPart[];
  readonly person: Person;
  /** null: no course */
  readonly bodyModel: BodyModel | null;
  /** null: nothing of the gut */
  readonly gutModel: GutModel | null;
  readonly source: RandomSource;
  readonly draws: number;
  /** the body as laboratory values left it; absent: as the intake alone makes expect */
  readonly settled?: Pick<HabitualBody, 'bodies' | 'flows'> | undefined;
}
