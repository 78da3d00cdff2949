import { PURE_FORM_OF_DOSE, SELENIUM_FORMS, SPECIATION_OF_DOSE } from '../../foods/index.js';
import type { IntakeModel, Source } from '../../intake/index.js';
import type { MoveVector } from '../move.js';

/** Id under which a food or dose stands among the sources: "sr28:15088", "supplement:selenium-yeast", "infusion:selenite". */
export const sourceId = ({ key, dose, route, speciation }: MoveVector): string =>
  dose ? `${route === 'iv' ? 'infusion' : 'supplement'}:${speciation}` : key;

/** A source as it stands before anything of it is counted: nothing is eaten or taken of it yet. */
export function emptySource(vector: MoveVector, model: IntakeModel, country: string | null, count: number): Source {
  const nothing = { draws: new Float64Array(count), ugPerDay: 0, p5: 0, p95: 0, share: 0, carriedUgPerDay: null };
  const { speciation, index, name } = vector;
  if (vector.dose)
    return {
      ...nothing,
      id: sourceId(vector),
      name: `${speciation.replaceAll('-', ' ')} ${vector.route === 'iv' ? 'infusion' : 'supplement'}`,
      kind: 'dose',
      tableUgPer100g: null,
      source: 'as in the plan (elemental selenium)',
      gramsPerDay: null,
      originFactor: 1,
      originText: '',
      tableUgPerDay: null,
      group: 'dose',
      formGroup: speciation,
      speciation,
      n: null,
      forms: formsOfDose(speciation, model),
    };
  if (index === null) throw new Error(`the plan adds "${name}", which is no food of the tables`);
  const food = model.catalogue.food(index);
  const cell = model.catalogue.cell(index, 'selenium');
  const origin = model.origin.factor(country, food.originGroup, food.tableCountry);
  return {
    ...nothing,
    id: food.id,
    name: food.name,
    kind: cell.kind,
    tableUgPer100g: cell.value,
    source: cell.source,
    gramsPerDay: 0,
    originFactor: 1 + food.originShare * (origin.factor - 1),
    originText: origin.source,
    tableUgPerDay: cell.value === null ? null : 0,
    group: food.groupName,
    formGroup: food.formGroup,
    speciation,
    n: cell.n ?? null,
    forms: model.forms.central(speciation),
  };
}

function formsOfDose(form: string, model: IntakeModel): Readonly<Record<string, number>> {
  const pure = PURE_FORM_OF_DOSE[form];
  if (pure) return Object.fromEntries(SELENIUM_FORMS.map((f) => [f, f === pure ? 1 : 0]));
  return model.forms.central(SPECIATION_OF_DOSE[form] ?? 'mixed');
}
