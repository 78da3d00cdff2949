import { formName } from './names.js';
import type { Sentence } from './sentence.js';

/** Lightness in which a form is drawn: 1 selenomethionine, 2 selenocysteine, 3 selenite and selenate, 4 not known. */
export type FormClass = 1 | 2 | 3 | 4;

/** A gate that the river passes. Amounts in µg/day. */
export interface JourneyNode {
  readonly id: string;
  readonly name: string;
  /** for a narrow picture, where the name itself would be cut badly */
  readonly shortName?: string;
  /** for a phone, where many stand beside each other; a space may become a line's end */
  readonly tinyName?: string;
  readonly kind:
    | 'food'
    | 'supplement'
    | 'infusion'
    | 'rest'
    | 'total'
    | 'form'
    | 'uptake'
    | 'passing'
    | 'pool'
    | 'exit';
  readonly ugPerDay: number;
  /** true where the amount is an estimate for food without a value */
  readonly isUnknown?: boolean;
  /** the interval as it is printed; absent where the assessment gives none */
  readonly p5?: number;
  readonly p95?: number;
  readonly formClass?: FormClass;
}

/** A band of the river. `p5` and `p95` make its soft edge. Amounts in µg/day. */
export interface JourneyLink {
  readonly from: string;
  readonly to: string;
  readonly ugPerDay: number;
  readonly p5: number;
  readonly p95: number;
  readonly formClass: FormClass | null;
}

/** A row of the table behind the river, with figures as the assessment gives them (µg/day). */
export interface JourneyRow {
  readonly from: string;
  readonly to: string;
  readonly mean: number;
  /** null where the assessment gives none */
  readonly p50: number | null;
  readonly p5: number;
  readonly p95: number;
}

/** From the plate to the chemical forms and, where the assessment knows the body, on through it and out again. */
export interface JourneyView {
  /**
   * columns of gates in the order of flow: plate and forms (between them the total, where no source carries its own
   * forms); with the body also taken up, in the body, leaving
   */
  readonly columns: readonly (readonly JourneyNode[])[];
  readonly links: readonly JourneyLink[];
  /** every band on its own, also those that the picture draws as one */
  readonly rows: readonly JourneyRow[];
  readonly totalUg: number;
  readonly label: string;
  /** what the picture says of the body in a sentence; empty without one */
  readonly sentence: Sentence;
}

/** A river before it is put into words. */
export type JourneyDrawn = Omit<JourneyView, 'label' | 'sentence'>;

/** Columns of a river that goes through the body. */
export const BODY_STATIONS = 5;

/** Forms that are drawn as one. */
export interface FormGroup {
  readonly id: string;
  readonly name: string;
  readonly tinyName?: string;
  readonly formClass: FormClass;
  readonly keys: readonly string[];
}

const NAMED: readonly FormGroup[] = [
  { id: 'form-1', name: 'Selenomethionine', formClass: 1, keys: ['selenomethionine'] },
  { id: 'form-2', name: 'Selenocysteine', tinyName: 'Seleno- cysteine', formClass: 2, keys: ['selenocysteine'] },
  { id: 'form-3', name: 'Selenite, selenate', tinyName: 'Salts', formClass: 3, keys: ['selenite', 'selenate'] },
];

/** The forms at hand, sorted into the four that are drawn. */
export function formGroups(forms: readonly string[]): readonly FormGroup[] {
  const named = new Set(NAMED.flatMap((group) => group.keys));
  const rest = forms.filter((key) => !named.has(key));
  const name = rest.length === 1 && rest[0] !== 'other' ? formName(rest[0]!) : 'Other, not known';
  return [...NAMED, { id: 'form-4', name, tinyName: 'Not known', formClass: 4 as const, keys: rest }];
}

/** A form of less than this share of the whole is left out of the picture. */
export const LEAST_FORM = 0.005;
