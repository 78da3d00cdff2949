import type { Assessment, PlateShown } from '../assessment.js';
import {
  type FormGroup,
  formGroups,
  type JourneyLink,
  type JourneyNode,
  type JourneyRow,
  LEAST_FORM,
} from './journey-parts.js';
import { formName } from './names.js';
import { joined, type Spread } from './spread.js';
import { type KindView, kindsTogether, leadingKinds, spreadOf } from './view-kinds.js';

/** A gate on the plate with the kinds behind it. */
interface PlateGate {
  readonly node: JourneyNode;
  readonly kinds: readonly string[];
}

const nodeOf = (kind: KindView): JourneyNode => ({
  id: `kind-${kind.id}`,
  name: kind.name,
  shortName: kind.shortName,
  tinyName: kind.tinyName,
  kind: kind.is,
  ugPerDay: kind.ugPerDay,
  p5: kind.p5,
  p95: kind.p95,
  isUnknown: kind.isUnknown,
});

function gatesOf(assessment: Assessment, most: number): readonly PlateGate[] {
  const { kinds, rest } = leadingKinds(assessment, most);
  const gates = kinds.map((kind): PlateGate => ({ node: nodeOf(kind), kinds: [kind.id] }));
  if (!rest) return gates;
  const { ugPerDay, p5, p95 } = rest;
  const node: JourneyNode = { id: 'rest', name: 'All the rest', tinyName: 'Rest', kind: 'rest', ugPerDay, p5, p95 };
  return [...gates, { node, kinds: rest.kinds.map((kind) => kind.id) }];
}

const isIn = (group: FormGroup) => (item: { readonly form: string }) => group.keys.includes(item.form);

function formNodes(plate: PlateShown, groups: readonly FormGroup[], totalUg: number): readonly JourneyNode[] {
  const forms = plate.forms.map((form) => ({ form: form.form, ugPerDay: form.mean, p5: form.p5, p95: form.p95 }));
  return groups
    .map((group) => ({
      id: group.id,
      name: group.name,
      ...(group.tinyName ? { tinyName: group.tinyName } : {}),
      kind: 'form' as const,
      ...joined(forms.filter(isIn(group))),
      formClass: group.formClass,
    }))
    .filter((node) => node.ugPerDay > LEAST_FORM * totalUg);
}

/** Bands from each gate to each form: the forms of a group first joined within a kind, then the kinds of a gate. */
function linksOf(
  assessment: Assessment,
  plate: PlateShown,
  gates: readonly PlateGate[],
  forms: readonly JourneyNode[],
  groups: readonly FormGroup[],
): readonly JourneyLink[] {
  const together = kindsTogether(assessment);
  return gates.flatMap((gate) =>
    forms.flatMap((form) => {
      const group = groups.find((g) => g.id === form.id)!;
      const parts = gate.kinds.flatMap((kind): Spread[] => {
        const flows = plate.flows.filter((flow) => flow.kind === kind && isIn(group)(flow));
        return flows.length === 0 ? [] : [joined(flows.map(spreadOf))];
      });
      const whole = joined(parts, together);
      if (!(whole.ugPerDay > 0)) return [];
      return [{ from: gate.node.id, to: form.id, ...whole, formClass: form.formClass ?? null }];
    }),
  );
}

const rowsOf = (plate: PlateShown): readonly JourneyRow[] =>
  plate.flows.map((flow) => ({
    from: plate.kinds.find((kind) => kind.kind === flow.kind)?.name ?? flow.kind,
    to: formName(flow.form),
    mean: flow.mean,
    p50: flow.p50,
    p5: flow.p5,
    p95: flow.p95,
  }));

/** Gates, bands and rows of a plate sorted into kinds of food. */
export function journeyOfKinds(assessment: Assessment, plate: PlateShown, most: number) {
  const totalUg = plate.kinds.reduce((sum, kind) => sum + kind.mean, 0);
  const groups = formGroups(plate.forms.map((form) => form.form));
  const gates = gatesOf(assessment, most);
  const forms = formNodes(plate, groups, totalUg);
  return {
    plate: gates.map((gate) => gate.node),
    forms,
    links: linksOf(assessment, plate, gates, forms, groups),
    rows: rowsOf(plate),
    totalUg,
  };
}
