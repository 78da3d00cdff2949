import type { ColonCompartmentName, ColonGroup, ColonModel, ColonParameters, ColonPath } from './model.js';
import { COLON_COMPARTMENTS } from './model.js';

type Factors = Readonly<Record<string, number>>;

/**
 * How a model departs from the table. Numbers are factors unless said otherwise; what is absent stays.
 *
 * A key of growth, half-saturation or yield is a group ("Bacteroides"), a path of it ("Bacteroides/1") or one resource
 * of that ("Bacteroides/1/RS"); all that fit are multiplied.
 */
export interface ColonChanges {
  readonly growth?: Factors;
  readonly halfSaturation?: Factors;
  readonly yield?: Factors;
  /** pH added to all four corners, by group */
  readonly pHShift?: Factors;
  /** by resource */
  readonly absorption?: Factors;
  /** of mucin that is secreted, and of the degraders at which half of it is broken down */
  readonly mucin?: number;
  readonly mucinHalfDegraders?: number;
  /** by compartment; only their shares count */
  readonly volumes?: Partial<Readonly<Record<ColonCompartmentName, number>>>;
}

/** A yield may not pass this: more microbes than food would need products of negative mass. */
const MOST_YIELD = 0.95;

/**
 * The model with other parameters.
 *
 * Mass stays closed whatever is changed: a path's products are what was eaten, with water, less what has grown, shared
 * out by the table's stoichiometry. A higher yield therefore leaves less for every product alike; the proportions of
 * the products, and of what is eaten together, never change. Yields are held below 0.95.
 * @throws Error for a factor that is not above 0, and for a name that is not in the model
 * @example withChanges(model, { growth: { Bacteroides: 1.2 }, pHShift: { Acetogens: -0.1 } })
 */
export function withChanges(model: ColonModel, changes: ColonChanges): ColonModel {
  const factors = [
    ...[changes.growth, changes.halfSaturation, changes.yield, changes.absorption, changes.volumes].flatMap((part) =>
      Object.values(part ?? {}),
    ),
    changes.mucin ?? 1,
    changes.mucinHalfDegraders ?? 1,
  ];
  for (const factor of factors)
    if (!(factor > 0 && Number.isFinite(factor))) throw new Error(`colon changes: a factor of ${factor}`);
  for (const shift of Object.values(changes.pHShift ?? {}))
    if (!Number.isFinite(shift)) throw new Error(`colon changes: a pH shift of ${shift}`);
  checkNames(model.paper, changes);
  return { paper: changed(model.paper, changes), package: changed(model.package, changes) };
}

function changed(parameters: ColonParameters, changes: ColonChanges): ColonParameters {
  const { values } = parameters;
  const [proximal, transverse, distal] = values.volumesL;
  const volume = (name: ColonCompartmentName, litres: number) => litres * (changes.volumes?.[name] ?? 1);
  return {
    groups: parameters.groups.map((group) => shifted(group, changes.pHShift?.[group.name] ?? 0)),
    resources: parameters.resources.map((resource) => ({
      ...resource,
      absorptionPerDay: resource.absorptionPerDay * (changes.absorption?.[resource.name] ?? 1),
    })),
    paths: parameters.paths.map((path) => changedPath(path, changes)),
    values: {
      ...values,
      volumesL: [volume('proximal', proximal), volume('transverse', transverse), volume('distal', distal)],
      mucinGPerDay: values.mucinGPerDay * (changes.mucin ?? 1),
      mucinHalfDegradersGPerL: values.mucinHalfDegradersGPerL * (changes.mucinHalfDegraders ?? 1),
    },
  };
}

function changedPath(path: ColonPath, changes: ColonChanges): ColonPath {
  const factor = (part: Factors | undefined, resource: string): number => {
    if (part === undefined) return 1;
    const names = [path.group, `${path.group}/${path.path}`, `${path.group}/${path.path}/${resource}`];
    return names.reduce((product, name) => product * (part[name] ?? 1), 1);
  };
  const times = (value: number | null, by: number): number | null => (value === null ? null : value * by);
  return {
    ...path,
    terms: path.terms.map((term) => {
      const yieldGPerG = times(term.yieldGPerG, factor(changes.yield, term.resource));
      return {
        ...term,
        halfSaturationGPerL: times(term.halfSaturationGPerL, factor(changes.halfSaturation, term.resource)),
        maxGrowthPerDay: times(term.maxGrowthPerDay, factor(changes.growth, term.resource)),
        yieldGPerG: yieldGPerG === null ? null : Math.min(yieldGPerG, Math.max(MOST_YIELD, term.yieldGPerG ?? 0)),
      };
    }),
  };
}

function shifted(group: ColonGroup, shift: number): ColonGroup {
  const [a, b, c, d] = group.pHCorners;
  return { ...group, pHCorners: [a + shift, b + shift, c + shift, d + shift] };
}

/** A misspelt name would change nothing, silently. */
function checkNames({ groups, resources, paths }: ColonParameters, changes: ColonChanges): void {
  const ofPaths = new Set(
    paths.flatMap(({ group, path, terms }) => [
      group,
      `${group}/${path}`,
      ...terms.map(({ resource }) => `${group}/${path}/${resource}`),
    ]),
  );
  const check = (part: Readonly<Record<string, unknown>> | undefined, known: ReadonlySet<string>) => {
    for (const name of Object.keys(part ?? {}))
      if (!known.has(name)) throw new Error(`colon changes: the model has no ${name}`);
  };
  check(changes.growth, ofPaths);
  check(changes.halfSaturation, ofPaths);
  check(changes.yield, ofPaths);
  check(changes.pHShift, new Set(groups.map(({ name }) => name)));
  check(changes.absorption, new Set(resources.map(({ name }) => name)));
  check(changes.volumes, new Set(COLON_COMPARTMENTS));
}
