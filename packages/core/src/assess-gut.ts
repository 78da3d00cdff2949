import type { BodyToGut, KeptFromHost } from './assess-body.js';
import type { AcidsTrust, CompartmentShown, Estimate, GutReport, SubstrateShown } from './assessment.js';
import { type Problem, type RandomSource, type Summary, summarise } from './base/index.js';
import {
  COLON_COMPARTMENTS,
  type ColonDraws,
  type GutModel,
  type LeftOverForm,
  STARCH_MOSTLY as MOSTLY,
  type ResistantStarchRule,
  type SeleniumGutInput,
  type Substrate,
  seleniumKeptFromHost,
  seleniumThroughGut,
  substrateOf,
  substrateScenario,
} from './gut/index.js';
import type { IntakeEstimate } from './intake/index.js';
import type { Person } from './person.js';
import { type Authority, requirementDraws, type StatusTables, seleniumRequirement } from './status/index.js';

export interface GutParts {
  readonly intake: IntakeEstimate;
  readonly person: Person;
  readonly model: GutModel;
  readonly toGut: BodyToGut;
  readonly tables: StatusTables;
  readonly authority: Authority;
  readonly source: RandomSource;
  readonly draws: number;
  /** the mouse hypothesis, see {@link GutReport.flora} */
  readonly floraCompete?: boolean | undefined;
}

/** What flora would keep from this host, for the body to go without: null of it where `floraCompete` is not asked for. */
export const floraCompetition = (parts: Omit<GutParts, 'toGut'>): KeptFromHost | undefined =>
  parts.floraCompete === true
    ? (first) =>
        seleniumKeptFromHost(
          seleniumInput({ ...parts, toGut: first }, substrateFor(parts)),
          parts.model.selenium,
          parts.source,
        )
    : undefined;

const substrateFor = ({ intake, model, source, draws, person }: Omit<GutParts, 'toGut'>): Substrate =>
  substrateOf({ intake, model: model.substrate, source, draws, ageYears: person.ageYears });

/** The body's flows, what the person needs, and what flora live on. */
function seleniumInput(
  { toGut, intake, person, tables, authority, source, draws }: GutParts,
  { parts }: Substrate,
): SeleniumGutInput {
  const requirement = seleniumRequirement(tables.authorities, tables.references, person, authority.id);
  const [fibre, starch, mucin] = (['fermentable-fibre', 'resistant-starch-mixed', 'mucin'] as const).map(
    (key) => parts[key].draws,
  ) as [Float64Array, Float64Array, Float64Array];
  return {
    ...toGut,
    intake: intake.usual.get('selenium')!.draws,
    requirement: requirement && requirementDraws(requirement, source, draws),
    floraFood: {
      carbohydrateG: fibre.map((g, i) => g + starch[i]! + mucin[i]!),
      proteinG: parts.protein.draws,
    },
  };
}

/**
 * What reaches the colon, of selenium and of food, and what the food does there. Selenium goes through and changes
 * nothing: the two halves of the answer share the draws and nothing else.
 */
export function assessGut(parts: GutParts): { gut: GutReport; problems: readonly Problem[] } {
  const { model, source, draws } = parts;
  const substrate = substrateFor(parts);
  const selenium = seleniumThroughGut(seleniumInput(parts, substrate), model.selenium, {
    source,
    floraCompete: parts.floraCompete === true,
  });
  const colon = (rule: ResistantStarchRule): ColonDraws =>
    model.surrogate.draws((i) => substrateScenario(substrate, rule, i), draws);
  const mixed = colon('mixed');
  const shown = colonShown(mixed, model);
  const acids = acidsTrust(shown.compartments, mixed.outside / draws, model);
  const gut: GutReport = {
    seleniumToColon: perDay(selenium.toColon),
    seleniumLeftOver: perDay(selenium.leftOver),
    seleniumReturned: { ...perDay(selenium.returned), ...selenium.returnedRule },
    seleniumForms: selenium.leftOverForms
      .map((form) => ({
        form: form.form,
        leftOver: perDay(form.draws),
        absorbed: perDay(form.absorbed),
        absorbedFraction: absorbedFraction(form),
      }))
      .filter(({ leftOver }) => leftOver.p95 > 0),
    seleniumInStool: {
      ...perDay(selenium.inStool),
      bias: selenium.stoolBias.text,
      biasSource: selenium.stoolBias.source,
    },
    flora: {
      demand: {
        ...perDay(selenium.floraDemand.draws),
        grade: selenium.floraDemand.grade,
        source: selenium.floraDemand.source,
      },
      fates: selenium.fates.map(({ fate, grade, draws: share }) => ({ fate, grade, share: summarise(share) })),
      competition: { ...selenium.compete, keptFromHost: perDay(selenium.keptFromHost) },
    },
    substrate: substrateShown(substrate),
    ownFood: isOwnFood(substrate),
    acids,
    ...shown,
    scenarios: (['low', 'high'] as const).map((name) => {
      const starch = substrate.parts[`resistant-starch-${name}`];
      const { scfa, compartments } = colonShown(colon(name), model);
      return {
        name,
        rule: starch.rule,
        resistantStarch: { unit: starch.unit, ...summarise(starch.draws) },
        scfa,
        compartments,
      };
    }),
    method: 'surrogate',
    limits: model.limits,
  };
  const problems: Problem[] = [...substrate.problems];
  // by what is eaten alone: tails of water, mucin and transit are not counted
  if (mixed.outside > draws / 10) problems.push({ code: 'substrate.outside', share: mixed.outside / draws });
  if (acids.beyond.length > 0)
    problems.push({ code: 'substrate.acids.beyond', parts: acids.beyond, mostMm: acids.mostMm });
  return { gut, problems };
}

const perDay = (values: Float64Array): Estimate => ({ unit: 'ug/d', ...summarise(values) });

/** Over the draws in which any of this form is eaten; of most forms that is all of them. */
function absorbedFraction({ eaten, absorbed }: LeftOverForm): Summary {
  const fractions = eaten.map((ug, i) => (ug > 0 ? absorbed[i]! / ug : -1)).filter((fraction) => fraction >= 0);
  return fractions.length > 0 ? summarise(fractions) : { mean: 0, p5: 0, p50: 0, p95: 0 };
}

const isOwnFood = ({ own }: Substrate): boolean => own.fibre || own.protein || own.starch.population < MOSTLY;

function acidsTrust(compartments: readonly CompartmentShown[], outsideShare: number, model: GutModel): AcidsTrust {
  const { parameters } = model.substrate;
  const most = parameters.get('acids.most', 'mM');
  const beyond = compartments.filter(({ scfa }) => scfa.p95 > most.value).map(({ name }) => name);
  const tooFew = outsideShare > parameters.get('simulated.outsideMost', 'fraction').value;
  return {
    trust: tooFew ? 'cannot-tell' : beyond.length > 0 ? 'beyond-measured' : 'range',
    mostMm: most.value,
    source: most.source,
    beyond,
    outsideShare,
  };
}

const substrateShown = ({ parts, transit }: Substrate): SubstrateShown[] => [
  ...Object.values(parts).map(({ key, name, unit, rule, source, draws }) => ({
    key,
    name,
    rule,
    source,
    unit,
    ...summarise(draws),
  })),
  {
    key: 'transit',
    name: 'Time through the colon',
    rule: transit.rule,
    source: transit.source,
    unit: transit.unit,
    ...summarise(transit.draws),
  },
];

/** Acids, pH and groups as they are shown: ranges, with what was measured in people beside them. */
function colonShown(
  { tscfaMm, pH, groups }: ColonDraws,
  { colon, measured }: GutModel,
): Pick<GutReport, 'scfa' | 'compartments' | 'groups'> {
  const { volumesL } = colon.paper.values;
  const litres = volumesL.reduce((sum, volume) => sum + volume, 0);
  const whole = tscfaMm[0]!.map((_, i) =>
    tscfaMm.reduce((sum, draws, c) => sum + (draws[i]! * volumesL[c]!) / litres, 0),
  );
  return {
    scfa: { unit: 'mM', ...summarise(whole) },
    compartments: COLON_COMPARTMENTS.map(
      (name, c): CompartmentShown => ({
        name,
        volumeL: volumesL[c]!,
        scfa: { unit: 'mM', ...summarise(tscfaMm[c]!) },
        pH: { unit: 'pH', ...summarise(pH[c]!) },
        measured: measured[name],
      }),
    ),
    groups: colon.paper.groups.map(({ name, label }) => ({
      group: name,
      name: label,
      share: summarise(groups.get(name)!),
    })),
  };
}
