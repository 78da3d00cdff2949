import type { Assessment, SourceShare } from '../assessment.js';
import {
  type FormGroup,
  formGroups,
  type JourneyDrawn,
  type JourneyLink,
  type JourneyNode,
  type JourneyView,
  LEAST_FORM,
} from './journey-parts.js';
import { isUnknownKind } from './names.js';
import { joined, type Spread } from './spread.js';
import { throughBody } from './view-journey-body.js';
import { journeyOfKinds } from './view-journey-kinds.js';
import { sourceTitle } from './view-sources.js';
import { journeyLabel, journeySentence } from './words-journey.js';

// A river of more than seven foods cannot be read (direction.md 8).
export const MOST_ON_PLATE = 7;
/** On a phone six (direction.md 8). */
export const MOST_ON_NARROW_PLATE = 6;

const share = (forms: Readonly<Record<string, number>>, group: FormGroup): number =>
  group.keys.reduce((sum, key) => sum + (forms[key] ?? 0), 0);

const kindOf = (source: SourceShare): JourneyNode['kind'] =>
  source.id.startsWith('infusion:') ? 'infusion' : source.id.startsWith('supplement:') ? 'supplement' : 'food';

interface Plate {
  readonly node: JourneyNode;
  readonly sources: readonly SourceShare[];
}

function plates(sources: readonly SourceShare[], most: number): readonly Plate[] {
  const eaten = sources.filter((source) => source.ugPerDay > 0);
  const shown = eaten.length <= most ? eaten : eaten.slice(0, most - 1);
  const rest = eaten.slice(shown.length);
  const single = shown.map((source, i) => ({
    node: {
      // Two entries without a food have one id between them.
      id: `plate-${i}`,
      name: sourceTitle(source),
      kind: kindOf(source),
      ugPerDay: source.ugPerDay,
      p5: source.p5,
      p95: source.p95,
      isUnknown: isUnknownKind(source.kind),
    },
    sources: [source],
  }));
  if (rest.length === 0) return single;
  const ugPerDay = rest.reduce((sum, source) => sum + source.ugPerDay, 0);
  const node = { id: 'rest', name: `All the rest (${rest.length})`, kind: 'rest' as const, ugPerDay };
  return [...single, { node, sources: rest }];
}

/** The range of each form in a group; a form without a range is taken as anything up to twice its share. */
function formSpreads(assessment: Assessment, group: FormGroup, totalUg: number): readonly Spread[] {
  const { forms, formRanges } = assessment.intake;
  return group.keys.map((key) => {
    const ugPerDay = totalUg * (forms[key] ?? 0);
    const found = formRanges[key];
    return found
      ? { ugPerDay, p5: totalUg * found.p5, p95: totalUg * found.p95 }
      : { ugPerDay, p5: 0, p95: 2 * ugPerDay };
  });
}

function formNodes(assessment: Assessment, totalUg: number): readonly JourneyNode[] {
  const { forms, formRanges } = assessment.intake;
  return formGroups(Object.keys(forms))
    .map((group) => {
      const only = group.keys.length === 1 ? formRanges[group.keys[0]!] : undefined;
      return {
        id: group.id,
        name: group.name,
        ...(group.tinyName ? { tinyName: group.tinyName } : {}),
        kind: 'form' as const,
        ugPerDay: totalUg * share(forms, group),
        ...(only ? { p5: totalUg * only.p5, p95: totalUg * only.p95 } : {}),
        formClass: group.formClass,
      };
    })
    .filter((node) => node.ugPerDay > LEAST_FORM * totalUg);
}

/** Band from each plate to each form, by the forms of its own sources. */
function directLinks(from: readonly Plate[], to: readonly JourneyNode[], groups: readonly FormGroup[]): JourneyLink[] {
  return from.flatMap((plate) =>
    to.flatMap((form) => {
      const group = groups.find((g) => g.id === form.id)!;
      const parts = plate.sources.map((source) => {
        const part = share(source.forms ?? {}, group);
        return { ugPerDay: source.ugPerDay * part, p5: source.p5 * part, p95: source.p95 * part };
      });
      const whole = joined(parts);
      if (!(whole.ugPerDay > 0)) return [];
      return [{ from: plate.node.id, to: form.id, ...whole, formClass: form.formClass ?? null }];
    }),
  );
}

/** Bands by way of the total, for an assessment that does not say which food brings which form. */
function linksThroughTotal(
  assessment: Assessment,
  from: readonly Plate[],
  to: readonly JourneyNode[],
  totalUg: number,
): JourneyLink[] {
  const groups = formGroups(Object.keys(assessment.intake.forms));
  const inward = from.map((plate) => ({
    from: plate.node.id,
    to: 'total',
    ...joined(plate.sources),
    formClass: null,
  }));
  const onward = to.map((form) => ({
    from: 'total',
    to: form.id,
    ...joined(formSpreads(assessment, groups.find((group) => group.id === form.id)!, totalUg)),
    formClass: form.formClass ?? null,
  }));
  return [...inward, ...onward];
}

/** The table behind a river that has no kinds: its bands as they are drawn. */
function rowsOf(nodes: readonly JourneyNode[], links: readonly JourneyLink[]): JourneyView['rows'] {
  const names = new Map(nodes.map((node) => [node.id, node.name]));
  return links.map(({ from, to, ugPerDay, p5, p95 }) => ({
    from: names.get(from)!,
    to: names.get(to)!,
    mean: ugPerDay,
    p50: null,
    p5,
    p95,
  }));
}

/** The river where an assessment gives no kinds of food: from single foods. */
function journeyOfFoods(assessment: Assessment, most: number): JourneyDrawn | null {
  const { sources, forms } = assessment.intake;
  const totalUg = sources.reduce((sum, source) => sum + source.ugPerDay, 0);
  if (!(totalUg > 0)) return null;
  const plate = plates(sources, most);
  const form = formNodes(assessment, totalUg);
  const nodes = plate.map((p) => p.node);
  if (sources.every((source) => source.forms !== undefined)) {
    const links = directLinks(plate, form, formGroups(Object.keys(forms)));
    return { columns: [nodes, form], links, rows: rowsOf([...nodes, ...form], links), totalUg };
  }
  const total: JourneyNode = { id: 'total', name: 'In all', kind: 'total', ugPerDay: totalUg };
  const links = linksThroughTotal(assessment, plate, form, totalUg);
  return { columns: [nodes, [total], form], links, rows: rowsOf([...nodes, total, ...form], links), totalUg };
}

/**
 * The river from the plate to the forms, by kinds of food where the assessment gives them, and through the body where it
 * knows one; null where nothing could be counted. @param most gates on the plate, "all the rest" among them
 */
export function journeyView(assessment: Assessment, most: number = MOST_ON_PLATE): JourneyView | null {
  const kinds = assessment.intake.plate && journeyOfKinds(assessment, assessment.intake.plate, most);
  const eaten: JourneyDrawn | null = kinds
    ? { columns: [kinds.plate, kinds.forms], links: kinds.links, rows: kinds.rows, totalUg: kinds.totalUg }
    : journeyOfFoods(assessment, most);
  if (!eaten || !(eaten.totalUg > 0)) return null;
  const drawn = assessment.body ? throughBody(eaten, assessment.body.journey) : eaten;
  return {
    ...drawn,
    label: journeyLabel(assessment, drawn),
    sentence: assessment.body ? journeySentence(assessment, drawn) : [],
  };
}
