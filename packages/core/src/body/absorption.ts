import { exp, numberOf, type RandomSource, type Row, type Rows, stream, textOf } from '../base/index.js';

/** A form or food as the body meets it: a row of `absorption.csv`. */
export interface AbsorbedForm {
  readonly key: string;
  readonly label: string;
  readonly kind: 'form' | 'food';
  /** may be infused */
  readonly infused: boolean;
  readonly speciationGroup: string;
  /** share of its selenium that is selenomethionine */
  readonly selenomethionineShare: number;
  readonly shareLogitSd: number;
  readonly absorbedSelenomethionine: number;
  readonly absorbedRest: number;
  /** how uncertain the absorbed fractions are, on the logit scale */
  readonly absorbedLogitSd: number;
  /** share of the dose that goes straight to urine after absorption */
  readonly directUrine: number;
  readonly lagHours: number;
  /** how people differ in what they absorb of its selenomethionine and of the rest, and in what goes straight to urine */
  readonly personLogSdSelenomethionine: number;
  readonly personLogSdRest: number;
  readonly personLogSdDirect: number;
  readonly method: string;
  readonly source: string;
}

/** What becomes of 1 µg: the four parts sum to 1. */
export interface Fate {
  /** into the blood as selenomethionine */
  readonly selenomethionine: number;
  /** into the selenide pool */
  readonly selenide: number;
  /** absorbed and put out by the kidneys at once */
  readonly directUrine: number;
  /** not absorbed: goes on to the colon */
  readonly unabsorbed: number;
}

export class AbsorbedForms {
  readonly all: readonly AbsorbedForm[];
  private readonly byKey: ReadonlyMap<string, AbsorbedForm>;
  private readonly byGroup: ReadonlyMap<string, AbsorbedForm>;

  constructor(rows: Rows) {
    this.all = rows.map(formOf);
    this.byKey = new Map(this.all.map((form) => [form.key, form]));
    this.byGroup = new Map(this.all.filter((f) => f.speciationGroup !== '').map((f) => [f.speciationGroup, f]));
  }

  get(key: string): AbsorbedForm {
    const form = this.byKey.get(key);
    if (!form) throw new Error(`absorption.csv has no form "${key}"`);
    return form;
  }

  has(key: string): boolean {
    return this.byKey.has(key);
  }

  /** The row for a group of foods (`selenium-speciation.csv`); mixed food where there is none. */
  ofGroup(group: string): AbsorbedForm {
    return this.byGroup.get(group) ?? this.get('food');
  }
}

function formOf(row: Row): AbsorbedForm {
  return {
    key: textOf(row, 'form'),
    label: textOf(row, 'label'),
    kind: textOf(row, 'kind') === 'form' ? 'form' : 'food',
    infused: textOf(row, 'infused') === 'yes',
    speciationGroup: textOf(row, 'speciation_group'),
    selenomethionineShare: numberOf(row, 'selenomethionine_share'),
    shareLogitSd: numberOf(row, 'share_logit_sd'),
    absorbedSelenomethionine: numberOf(row, 'absorbed_selenomethionine'),
    absorbedRest: numberOf(row, 'absorbed_rest'),
    absorbedLogitSd: numberOf(row, 'absorbed_logit_sd'),
    directUrine: numberOf(row, 'direct_urine'),
    lagHours: numberOf(row, 'lag_hours'),
    personLogSdSelenomethionine: numberOf(row, 'person_log_sd_selenomethionine'),
    personLogSdRest: numberOf(row, 'person_log_sd_rest'),
    personLogSdDirect: numberOf(row, 'person_log_sd_direct'),
    method: textOf(row, 'method'),
    source: textOf(row, 'source'),
  };
}

/** The typical fate of a form by mouth. @example oralFate(forms.get('selenite')).selenide // 0.551 */
export const oralFate = (form: AbsorbedForm): Fate =>
  fate(form.selenomethionineShare, form.absorbedSelenomethionine, form.absorbedRest, directShare(form));

/** The fate of a form that is infused: all of it reaches the blood; selenate loses its share to urine as by mouth. */
export function infusedFate(form: AbsorbedForm): Fate {
  const selenomethionine = form.selenomethionineShare;
  const directUrine = (1 - selenomethionine) * directShare(form);
  return { selenomethionine, selenide: 1 - selenomethionine - directUrine, directUrine, unabsorbed: 0 };
}

function fate(share: number, absorbedMet: number, absorbedRest: number, direct: number): Fate {
  const selenomethionine = share * absorbedMet;
  const rest = (1 - share) * absorbedRest;
  const directUrine = rest * direct;
  return { selenomethionine, selenide: rest - directUrine, directUrine, unabsorbed: 1 - selenomethionine - rest };
}

/** Share of what is absorbed in forms other than selenomethionine that the kidneys put out at once. */
export const directShare = (form: AbsorbedForm): number =>
  form.directUrine === 0 ? 0 : Math.min(1, form.directUrine / ((1 - form.selenomethionineShare) * form.absorbedRest));

/** What is not known of a form by mouth, in many scenarios. */
export interface AbsorptionDraws {
  /** share of the product that is selenomethionine */
  readonly selenomethionineShare: Float64Array;
  /** absorbed fraction of selenomethionine, and of all else */
  readonly selenomethionine: Float64Array;
  readonly rest: Float64Array;
  /** share of the absorbed rest that the kidneys put out at once */
  readonly direct: Float64Array;
}

/**
 * Absorption of a form by mouth in many scenarios: what is not known of the product and how people differ, together.
 * Index i is the same scenario everywhere.
 */
export function absorptionDraws(form: AbsorbedForm, source: RandomSource, count: number): AbsorptionDraws {
  const shareZ = stream(source, `body.absorption.${form.key}.share`).normals(form.shareLogitSd > 0 ? count : 0);
  const productZ = stream(source, `body.absorption.${form.key}.product`).normals(form.absorbedLogitSd > 0 ? count : 0);
  // who absorbs one form well absorbs others well too
  const personZ = stream(source, 'body.absorption.person').normals(count);
  const share = shareMover(form.selenomethionineShare);
  const met = shareMover(form.absorbedSelenomethionine);
  const rest = shareMover(form.absorbedRest);
  const directZ = stream(source, `body.absorption.${form.key}.direct`).normals(form.personLogSdDirect > 0 ? count : 0);
  const direct = directShare(form);
  const out = {
    selenomethionineShare: blank(count),
    selenomethionine: blank(count),
    rest: blank(count),
    direct: blank(count),
  };
  for (let i = 0; i < count; i++) {
    const product = form.absorbedLogitSd * (productZ[i] ?? 0);
    out.selenomethionineShare[i] = share(form.shareLogitSd * (shareZ[i] ?? 0), 0);
    out.selenomethionine[i] = met(product, form.personLogSdSelenomethionine * personZ[i]!);
    out.rest[i] = rest(product, form.personLogSdRest * personZ[i]!);
    out.direct[i] = Math.min(1, direct * exp(form.personLogSdDirect * (directZ[i] ?? 0)));
  }
  return out;
}

/** {@link absorptionDraws} as fates of 1 µg. */
export function oralFates(form: AbsorbedForm, source: RandomSource, count: number): readonly Fate[] {
  const draws = absorptionDraws(form, source, count);
  return Array.from({ length: count }, (_, i) =>
    fate(draws.selenomethionineShare[i]!, draws.selenomethionine[i]!, draws.rest[i]!, draws.direct[i]!),
  );
}

const blank = (count: number): Float64Array => new Float64Array(count);

/** Moves a share on the logit scale by a step and by a relative change (to first order); 0 and 1 stay what they are. */
function shareMover(share: number): (logitStep: number, relative: number) => number {
  if (share <= 0 || share >= 1) return () => share;
  const odds = share / (1 - share);
  return (logitStep, relative) => {
    const moved = odds * exp(logitStep + relative / (1 - share));
    return moved / (1 + moved);
  };
}
