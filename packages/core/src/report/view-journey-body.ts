import type { BodyJourney, Estimate } from '../assessment.js';
import {
  type FormClass,
  formGroups,
  type JourneyDrawn,
  type JourneyLink,
  type JourneyNode,
  type JourneyRow,
} from './journey-parts.js';
import { formName } from './names.js';
import { joined, type Spread } from './spread.js';

// The river from the forms on: taken up or passing by, in the body, leaving again. At rest what is taken up leaves again;
// all of it goes through one pool of selenide, so store and working proteins leave by urine in the same proportion.

/** A band thinner than this part of a µg a day is none. */
const LEAST_UG = 1e-9;

/** What the account cannot tell apart; most of it, with bile and what the gut sheds, ends in the colon too (`gut`). */
const OTHER_LOSSES = 'Other losses (bile, gut, skin, hair, breath)';

const spreadOf = (estimate: Estimate): Spread => ({ ugPerDay: estimate.mean, p5: estimate.p5, p95: estimate.p95 });

const times = (spread: Spread, share: number): Spread => ({
  ugPerDay: spread.ugPerDay * share,
  p5: spread.p5 * share,
  p95: spread.p95 * share,
});

const sum = (links: readonly JourneyLink[]): number => links.reduce((total, link) => total + link.ugPerDay, 0);

/** What is infused stands beside the plate: it meets neither food nor gut. */
interface Infused {
  readonly nodes: readonly JourneyNode[];
  /** from each infusion to the form it is */
  readonly links: readonly JourneyLink[];
  readonly ugPerDay: number;
}

function infusedIn({ columns, links }: JourneyDrawn): Infused {
  const nodes = columns[0]!.filter((node) => node.kind === 'infusion');
  const own = links.filter((link) => nodes.some((node) => node.id === link.from));
  return { nodes, links: own, ugPerDay: sum(own) };
}

/** What goes by mouth: apart where something is infused, else all that there is. */
type ByMouth = Pick<BodyJourney, 'takenUp' | 'store' | 'working' | 'uptake'>;
const byMouth = (body: BodyJourney): ByMouth => body.routes?.eaten ?? body;

/** Chemical forms as they are drawn, without what was infused. */
function eatenForms({ columns }: JourneyDrawn, body: BodyJourney): readonly JourneyNode[] {
  const { routes } = body;
  if (!routes) return columns[1]!;
  const groups = formGroups(body.uptake.map((row) => row.form));
  return columns[1]!.map((node) => {
    const keys = groups.find((group) => group.id === node.id)?.keys ?? [];
    const rows = routes.eaten.uptake.filter((row) => keys.includes(row.form));
    return { ...node, ...joined(rows.map((row) => spreadOf(row.eaten))) };
  });
}

/** Each form's two ways: into the blood and past it. */
function uptakeLinks(body: BodyJourney, forms: readonly JourneyNode[]): readonly JourneyLink[] {
  const groups = formGroups(body.uptake.map((row) => row.form));
  return forms.flatMap((form) => {
    const keys = groups.find((group) => group.id === form.id)?.keys ?? [];
    const rows = byMouth(body).uptake.filter((row) => keys.includes(row.form));
    if (rows.length === 0) return [];
    const taken = joined(rows.map((row) => spreadOf(row.takenUp)));
    const past = joined(rows.map((row) => spreadOf(row.passesBy)));
    const formClass = form.formClass ?? null;
    return [
      { from: form.id, to: 'taken', ...taken, formClass },
      { from: form.id, to: 'passes', ...past, formClass },
    ];
  });
}

const STORE: FormClass = 1;
const WORKING: FormClass = 2;

/** Selenomethionine goes into the store, all else to the working proteins, whichever way it came. */
function bodyLinks(body: BodyJourney, infused: Infused): readonly JourneyLink[] {
  const toPool = infused.links.map((link) => ({
    ...link,
    to: link.formClass === STORE ? 'store' : 'working',
    formClass: link.formClass === STORE ? STORE : WORKING,
  }));
  const leaving = body.urine.mean + body.otherLoss.mean;
  const urineShare = leaving > 0 ? body.urine.mean / leaving : 0;
  const pool = (id: 'store' | 'working', formClass: FormClass): JourneyLink[] => {
    const amount = body[id];
    return [
      { from: 'taken', to: id, ...spreadOf(byMouth(body)[id]), formClass },
      { from: id, to: 'urine', ...times(spreadOf(amount), urineShare), formClass },
      { from: id, to: 'other', ...times(spreadOf(amount), 1 - urineShare), formClass },
    ];
  };
  const colon: JourneyLink = { from: 'passes', to: 'colon', ...spreadOf(body.passesBy), formClass: null };
  const pools = [...pool('store', STORE), ...pool('working', WORKING)];
  return [
    ...pools.filter((link) => link.from === 'taken'),
    ...toPool,
    ...pools.filter((l) => l.from !== 'taken'),
    colon,
  ];
}

function bodyColumns(body: BodyJourney, infused: Infused): readonly (readonly JourneyNode[])[] {
  const node = (id: string, name: string, kind: JourneyNode['kind'], amount: Spread, formClass?: FormClass) => ({
    id,
    name,
    kind,
    ...amount,
    ...(formClass ? { formClass } : {}),
  });
  return [
    [
      node('taken', 'Taken up', 'uptake', spreadOf(byMouth(body).takenUp), STORE),
      ...infused.nodes,
      node('passes', 'Passes by', 'passing', spreadOf(body.passesBy)),
    ],
    [
      node('store', 'Store in muscle and organs', 'pool', spreadOf(body.store), STORE),
      node('working', 'Working proteins', 'pool', spreadOf(body.working), WORKING),
    ],
    [
      node('urine', 'Urine', 'exit', spreadOf(body.urine)),
      node('other', 'Other losses', 'exit', spreadOf(body.otherLoss)),
      node('colon', 'Colon', 'exit', spreadOf(body.passesBy)),
    ],
  ];
}

/** The table's rows: amounts that the assessment itself gives, each with its own interval. */
function bodyRows(body: BodyJourney): readonly JourneyRow[] {
  const row = (from: string, to: string, { mean, p50, p5, p95 }: Estimate): JourneyRow => ({
    from,
    to,
    mean,
    p50,
    p5,
    p95,
  });
  const eaten = byMouth(body);
  return [
    ...eaten.uptake.flatMap((form) => [
      row(formName(form.form), 'Taken up', form.takenUp),
      row(formName(form.form), 'Passes by', form.passesBy),
    ]),
    row('All forms', 'Taken up', eaten.takenUp),
    row('Taken up', 'Store in muscle and organs', eaten.store),
    row('Taken up', 'Working proteins', eaten.working),
    ...(body.routes
      ? [
          row('Infusions', 'Store in muscle and organs', body.routes.infused.store),
          row('Infusions', 'Working proteins', body.routes.infused.working),
        ].filter(({ mean }) => mean > LEAST_UG)
      : []),
    row('In the body', 'Urine', body.urine),
    row('In the body', OTHER_LOSSES, body.otherLoss),
    row('Passes by', 'Colon', body.passesBy),
  ];
}

const isThere = (item: { readonly ugPerDay: number }): boolean => item.ugPerDay > LEAST_UG;

/**
 * A river of plate and forms, led on through the body. Infusions leave the plate: they come in at "in your body", from
 * the side. A river by way of the total is handed back as it is, because it does not say which form a food brings.
 */
export function throughBody(drawn: JourneyDrawn, body: BodyJourney): JourneyDrawn {
  if (drawn.columns.length !== 2) return drawn;
  const infused = infusedIn(drawn);
  const plate = drawn.columns[0]!.filter((node) => node.kind !== 'infusion');
  const forms = eatenForms(drawn, body);
  const eaten = drawn.links.filter((link) => plate.some((node) => node.id === link.from));
  const columns = [plate, forms, ...bodyColumns(body, infused)].map((nodes) => nodes.filter(isThere));
  const present = new Set(columns.flat().map((node) => node.id));
  const links = [...eaten, ...uptakeLinks(body, forms), ...bodyLinks(body, infused)].filter(
    (link) => isThere(link) && present.has(link.from) && present.has(link.to),
  );
  // in the table too an infusion goes past the plate's forms
  const plateRows = drawn.rows.filter((row) => !infused.nodes.some((node) => node.name === row.from));
  return { columns, links, rows: [...plateRows, ...bodyRows(body)], totalUg: drawn.totalUg - infused.ugPerDay };
}
