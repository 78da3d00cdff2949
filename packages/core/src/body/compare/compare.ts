import { type Notice, notice, type Problem, type RandomSource, SelenoscopeError, summarise } from '../../base/index.js';
import { BACKGROUND_FROM } from '../background.js';
import { gpx3Fraction, plasmaUgPerL, selenoproteinPFraction } from '../biomarkers.js';
import type { BodyModel } from '../model.js';
import type { BodyRates } from '../rates.js';
import type { ComparedDose, DoseComparison } from '../read/doses.js';
import type { ComparedRoute, ComparedUpperLevel, Comparison } from './answer.js';
import { equivalents } from './equivalence.js';
import { afterOneDose, type OneDoseInput, withUg } from './one-dose.js';
import { type BackgroundDraws, ComparedPeople, type RestingPerson } from './people.js';
import { whileRepeated } from './repeated.js';
import { heldAgainstUpper } from './upper.js';

/** Settings of a comparison. */
export interface CompareOptions {
  readonly people: number;
  readonly source: RandomSource;
  readonly version: string;
  readonly dataHash: string;
  readonly upperLevels: readonly ComparedUpperLevel[];
  /** habitual intake where the comparison has none */
  readonly background?: BackgroundDraws | undefined;
  /** µg that a portion of food holds in each draw, by the number of the dose; the dose's own µg where not given */
  readonly contentUg?: readonly (Float64Array | null)[] | undefined;
  readonly notices?: readonly Notice[] | undefined;
}

/** People drawn where nothing else is asked: each is followed every ten minutes and over three years, for every dose. */
export const DEFAULT_COMPARED_PEOPLE = 200;

/**
 * Ways of taking selenium on one scale: how much reaches the blood, when the peak is, when the selenoproteins are at
 * 95 % of their plateau, what is left after 90 days, and the chance of passing each upper level. The same people take
 * every dose.
 *
 * @throws SelenoscopeError `body.background.missing` where neither comparison nor options give a habitual intake
 * @example compareDoses(comparison, model, { people: 200, source: { seed: 1, person: 0 }, version, dataHash, upperLevels })
 */
export function compareDoses(comparison: DoseComparison, model: BodyModel, options: CompareOptions): Comparison {
  const { people: count, source } = options;
  const given = comparison.background?.background ?? options.background;
  if (given === undefined)
    throw new SelenoscopeError({ code: 'body.background.missing', place: { field: 'background' } });
  const people = new ComparedPeople(comparison.person, given, model, source, count);
  const resting = people.resting();
  const background = Float64Array.from(resting, (p) => p.backgroundUgPerDay);
  const context: Context = { model, people, options };
  const compared = comparison.doses.map((dose, i) => routeOf(dose, options.contentUg?.[i] ?? null, context));
  const routes = compared.map(({ route }) => route);
  const stalled = Math.max(...compared.map((c) => c.stalled));
  return {
    schema: 'selenoscope.comparison/1',
    run: { version: options.version, data: options.dataHash, seed: source.seed, people: count },
    person: comparison.person,
    background: {
      unit: 'ug/d',
      from: 'kind' in given ? BACKGROUND_FROM[given.kind] : 'population',
      population: 'kind' in given ? null : given.population,
      ...summarise(background),
    },
    baseline: {
      plasmaSelenium: { unit: 'ug/L', ...levelAtRest(resting, plasmaUgPerL) },
      selenoproteinP: { unit: 'fraction of plateau', ...levelAtRest(resting, selenoproteinPFraction) },
      gpx3: { unit: 'fraction of plateau', ...levelAtRest(resting, gpx3Fraction) },
    },
    upperLevels: options.upperLevels,
    routes,
    equivalence: equivalents(
      model,
      people.fates,
      comparison.doses.map((dose) => dose.form),
    ),
    hardStops: [],
    notices: [...(options.notices ?? []), ...problemsOf(comparison, routes, model, stalled).map(notice)],
  };
}

interface Context {
  readonly model: BodyModel;
  readonly people: ComparedPeople;
  readonly options: CompareOptions;
}

function routeOf(
  dose: ComparedDose,
  content: Float64Array | null,
  { model, people, options }: Context,
): { readonly route: ComparedRoute; readonly stalled: number } {
  const form = model.forms.get(dose.form);
  const fates = people.fates.of(dose.form, dose.route);
  const contentUg = content ?? new Float64Array(people.count).fill(dose.doseUg);
  const ugPerDay = dose.everyDays === null ? null : dose.doseUg / dose.everyDays;
  const taking = people.besides(ugPerDay ?? 0);
  const input: OneDoseInput = { ...dose, fates, portion: contentUg.map((ug) => ug / dose.doseUg) };
  const one = afterOneDose(input, taking, model);
  const repeated = dose.everyDays === null ? null : whileRepeated(input, dose.everyDays, taking, model);
  const fraction = (of: (fate: (typeof fates)[number]) => number) => Float64Array.from(fates, of);
  const backgroundUgPerDay = Float64Array.from(taking, (person) => person.backgroundUgPerDay);
  const route: ComparedRoute = {
    name: dose.name,
    form: dose.form,
    label: form.label,
    route: dose.route,
    kind: dose.route === 'iv' ? 'infusion' : form.kind === 'food' ? 'food' : 'supplement',
    dose: {
      ug: dose.doseUg,
      content: { unit: 'ug', ...summarise(contentUg) },
      everyDays: dose.everyDays,
      ugPerDay,
      days: dose.days,
      infusionHours: dose.infusionHours,
    },
    toBlood: withUg(
      fraction((fate) => 1 - fate.unabsorbed),
      contentUg,
    ),
    kept: withUg(
      fraction((fate) => fate.selenomethionine + fate.selenide),
      contentUg,
    ),
    toColon: withUg(
      fraction((fate) => fate.unabsorbed),
      contentUg,
    ),
    oneDose: one.oneDose,
    afterwards: one.afterwards,
    repeated: repeated?.repeated ?? null,
    upper: heldAgainstUpper(dose, contentUg, backgroundUgPerDay, options.upperLevels),
  };
  return { route, stalled: Math.max(one.stalled, repeated?.stalled ?? 0) };
}

const levelAtRest = (people: readonly RestingPerson[], of: (rates: BodyRates, y: Float64Array) => number) =>
  summarise(Float64Array.from(people, ({ rates, restUg }) => of(rates, restUg)));

function problemsOf(
  comparison: DoseComparison,
  routes: readonly ComparedRoute[],
  model: BodyModel,
  stalled: number,
): Problem[] {
  const problems: Problem[] = [];
  const fittedHighUgPerDay = model.table.get('range.fitted.high', 'ug/d');
  const ugPerDay = Math.max(...routes.map((route) => route.upper.monthUgPerDay.p50));
  if (ugPerDay > fittedHighUgPerDay) problems.push({ code: 'body.range.high', ugPerDay, fittedHighUgPerDay });
  // doses are held against one habit; one that changes under way would be another comparison
  if ((comparison.background?.backgroundChanges.length ?? 0) > 0)
    problems.push({
      code: 'body.field.unknown',
      place: { field: 'background.changes' },
      near: null,
      known: ['ugPerDay', 'matchPlasmaUgPerL', 'matchWholeBloodUgPerL', 'form'],
    });
  if (stalled > 0) problems.push({ code: 'body.solve.stalled', people: stalled });
  return problems;
}
