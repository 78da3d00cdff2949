import type { RandomSource } from '../../base/index.js';
import {
  eatenUgPerDay,
  type HabitualBody,
  type HabitualFlows,
  type HabitualPart,
  habitualFlows,
  restOf,
} from '../habitual.js';
import type { BodyModel } from '../model.js';
import { type BodyOf, drawBodies } from '../people.js';
import type { BodyRates } from '../rates.js';
import { widenedForIntake } from '../widen.js';

/** Families of bodies and absorptions that are drawn; more candidates pair these anew, which costs a tenth. */
const FAMILIES = 3;

interface Family {
  readonly source: RandomSource;
  readonly bodies: readonly BodyRates[];
  readonly flows: HabitualFlows;
}

/**
 * Bodies for every intake draw, at rest under it.
 *
 * The first is the one that an assessment without laboratory values shows. A few families of bodies and absorptions are
 * drawn with random numbers of their own; further candidates give each intake draw the body of a neighbour, which is as
 * much a draw from the prior, because intake and body are independent before the laboratory is heard.
 */
export class CandidateBodies {
  private readonly families: Family[] = [];
  private readonly eaten: Float64Array;
  private readonly draws: number;

  constructor(
    private readonly parts: readonly HabitualPart[],
    private readonly person: BodyOf,
    private readonly model: BodyModel,
    private readonly source: RandomSource,
  ) {
    this.eaten = eatenUgPerDay(parts);
    this.draws = this.eaten.length;
  }

  /** The k-th body of every intake draw; asking twice gives the same. */
  of(k: number): HabitualBody {
    const paired = this.paired(k);
    return { ...paired, ...restOf(paired.bodies, paired.flows) };
  }

  /** The pairs (intake draw, number of its body) as one body at rest. */
  picked(draw: Int32Array, body: Int32Array): HabitualBody {
    const count = draw.length;
    const blank = () => new Float64Array(count);
    const flows = { selenomethionine: blank(), selenide: blank(), directUrine: blank(), unabsorbed: blank() };
    const uptake = this.parts.map(() => ({ selenomethionine: blank(), rest: blank() }));
    const bodies = new Array<BodyRates>(count);
    for (const k of [...new Set(body)].sort((a, b) => a - b)) {
      const from = this.paired(k);
      for (let j = 0; j < count; j++) {
        if (body[j] !== k) continue;
        const i = draw[j]!;
        bodies[j] = from.bodies[i]!;
        for (const flow of FLOWS) flows[flow][j] = from.flows[flow][i]!;
        uptake.forEach((part, p) => {
          part.selenomethionine[j] = from.flows.uptake[p]!.selenomethionine[i]!;
          part.rest[j] = from.flows.uptake[p]!.rest[i]!;
        });
      }
    }
    return { bodies, flows: { ...flows, uptake }, ...restOf(bodies, { ...flows, uptake }) };
  }

  /** Names a body whatever intake it stands with. */
  nameOf(draw: number, k: number): number {
    return (k % FAMILIES) * this.draws + ((draw + this.stepOf(k)) % this.draws);
  }

  private paired(k: number): Pick<HabitualBody, 'bodies' | 'flows'> {
    const { source, bodies, flows } = this.family(k);
    const step = this.stepOf(k);
    const turned = step === 0 ? bodies : bodies.map((_, i) => bodies[(i + step) % this.draws]!);
    return { bodies: widenedForIntake(turned, this.eaten, this.model, source), flows };
  }

  private stepOf(k: number): number {
    return Math.floor(k / FAMILIES) % this.draws;
  }

  private family(k: number): Family {
    const f = k % FAMILIES;
    const known = this.families[f];
    if (known) return known;
    // a run's seed lies below 2^32; what is added above it names another family of streams
    const source = { ...this.source, seed: this.source.seed + f * 4_294_967_296 };
    const made = {
      source,
      bodies: drawBodies(this.person, this.model, source, this.draws),
      flows: habitualFlows(this.parts, this.model, source, this.draws),
    };
    this.families[f] = made;
    return made;
  }
}

const FLOWS = ['selenomethionine', 'selenide', 'directUrine', 'unabsorbed'] as const;
