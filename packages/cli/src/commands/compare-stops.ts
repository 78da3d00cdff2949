import {
  type AbsorbedForms,
  type ComparedDose,
  type ComparedUpperLevel,
  type Comparison,
  DOSE_FORMS,
  type DoseEntry,
  hardStops,
  type Model,
  type Notice,
  type Person,
  seleniumUpperLevels,
  topUpStop,
} from '@selenoscope/core';

/** Upper levels for this person as a comparison takes them: IOM, EFSA, and the authority asked for. */
export const comparedLevels = (model: Model, person: Person, authority: string): readonly ComparedUpperLevel[] =>
  seleniumUpperLevels(model.status.authorities, model.status.references, person, authority)
    .map(({ key, authority: { shortName, year }, value }) => ({
      key,
      name: `${shortName} ${value?.year ?? year}`,
      ugPerDay: value?.ugPerDay ?? null,
    }))
    .sort((a, b) => (a.ugPerDay ?? 0) - (b.ugPerDay ?? 0));

/** The doses as a diary would have them, without what is food. */
export const doseEntries = (
  doses: readonly ComparedDose[],
  forms: AbsorbedForms,
  beside: readonly string[],
  rows: readonly number[] | undefined,
): readonly DoseEntry[] =>
  doses.flatMap((dose, i): DoseEntry[] => {
    if (forms.get(dose.form).kind === 'food') return [];
    const form = DOSE_FORMS.find((known) => known === dose.form) ?? 'unknown';
    const { route, doseUg, name: text } = dose;
    return [{ kind: 'dose', row: rows?.[i] ?? i + 1, date: '', text, route, form, doseUg, note: beside[i] ?? '' }];
  });

/** What makes the program stop and advise: as in an assessment, for the doses compared. */
export function comparisonStops(input: {
  readonly compared: Comparison;
  readonly doses: readonly DoseEntry[];
  readonly person: Person;
  readonly model: Model;
  readonly clinicianOrder: boolean;
  readonly plasmaUgPerL: number | null;
}): readonly Notice[] {
  const { compared, doses, person, model, clinicianOrder, plasmaUgPerL } = input;
  // each dose is an alternative to the others, so the largest stands for all
  const highest = Math.max(...compared.routes.map((route) => route.upper.monthUgPerDay.p50));
  const levels = seleniumUpperLevels(model.status.authorities, model.status.references, person, 'iom');
  const stops = hardStops({ person, doses, usual: Float64Array.of(highest), levels, clinicianOrder });
  const topUp = plasmaUgPerL === null ? null : topUpStop(plasmaUgPerL);
  return topUp === null ? stops : [topUp, ...stops];
}
