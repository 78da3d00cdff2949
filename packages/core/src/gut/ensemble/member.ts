import { exp, type RandomSource, stream } from '../../base/index.js';
import type { ColonGroup, ColonParameters, ColonPath, ColonResource } from '../colon/index.js';
import type { ColonSpread } from './spread.js';

/** No more than this share of what is eaten becomes microbes, however the draws fall. */
const HIGHEST_YIELD = 0.9;

/** Parameters of the members of an ensemble: member i is the same however many are asked for, and by whom. */
export type MemberParameters = (member: number) => ColonParameters;

/**
 * Colons that differ as far as the parameters are not known. All paths of a group move together, so groups change rank
 * and a group keeps its own preferences.
 *
 * A changed yield keeps mass closed: products are what was eaten less what grew, by the equations.
 * @param count how many members there may be at most
 */
export function memberParameters(
  published: ColonParameters,
  spread: ColonSpread,
  source: RandomSource,
  count: number,
): MemberParameters {
  const normals = new Map<string, Float64Array>();
  const z = (name: string, member: number): number => {
    const drawn = normals.get(name) ?? stream(source, `colon.${name}`).normals(count);
    normals.set(name, drawn);
    return drawn[member]!;
  };
  return (member) => {
    const factor = (name: string, logSd: number): number => exp(logSd * z(name, member));
    const acids = factor('acidAbsorption', spread.acidAbsorptionLogSd);
    const water = factor('waterAbsorption', spread.waterAbsorptionLogSd);
    return {
      groups: published.groups.map((group) =>
        shifted(group, spread.pHCornersSd * z(`pHCorners.${group.name}`, member)),
      ),
      resources: published.resources.map((resource) =>
        absorbed(resource, resource.countsAs === 'acid' ? acids : resource.countsAs === 'water' ? water : 1),
      ),
      paths: published.paths.map((path) =>
        changed(
          path,
          factor(`growth.${path.group}`, spread.growthLogSd),
          factor(`halfSaturation.${path.group}`, spread.halfSaturationLogSd),
          factor(`yield.${path.group}`, spread.yieldLogSd),
        ),
      ),
      values: {
        ...published.values,
        mucinHalfDegradersGPerL: published.values.mucinHalfDegradersGPerL * factor('mucinHalf', spread.mucinHalfLogSd),
        pHAtNoAcids: published.values.pHAtNoAcids + spread.pHAtNoAcidsSd * z('pHAtNoAcids', member),
      },
    };
  };
}

function shifted(group: ColonGroup, by: number): ColonGroup {
  const [a, b, c, d] = group.pHCorners;
  return { ...group, pHCorners: [a + by, b + by, c + by, d + by] };
}

const absorbed = (resource: ColonResource, factor: number): ColonResource => ({
  ...resource,
  absorptionPerDay: resource.absorptionPerDay * factor,
});

function changed(path: ColonPath, growth: number, halfSaturation: number, yieldFactor: number): ColonPath {
  const times = (value: number | null, factor: number): number | null => (value === null ? null : value * factor);
  return {
    ...path,
    terms: path.terms.map((term) => ({
      ...term,
      halfSaturationGPerL: times(term.halfSaturationGPerL, halfSaturation),
      maxGrowthPerDay: times(term.maxGrowthPerDay, growth),
      yieldGPerG: term.yieldGPerG === null ? null : Math.min(HIGHEST_YIELD, term.yieldGPerG * yieldFactor),
    })),
  };
}
