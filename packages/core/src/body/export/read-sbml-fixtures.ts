// A reader of the SBML that is written here, for tests: XML strictly, MathML by its meaning.
import type { ReadModel, Values } from './evaluate-fixtures.js';
import type { ExportedFile } from './input.js';

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

const ENTITIES = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
]);

function unescaped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
  if (/[<\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text))
    throw new Error(`not allowed in XML: ${text}`);
  return text.replace(/&[^;\s]*;?/g, (entity) => {
    const character = ENTITIES.get(entity);
    if (character === undefined) throw new Error(`stray "${entity}"`);
    return character;
  });
}

/** The root of an XML text. @throws where a tag is not closed, or a character does not belong */
export function readXml(text: string): Element {
  const root: Element = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  const tag = /([^<]*)<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>/y;
  while (tag.lastIndex < body.trimEnd().length) {
    const at = tag.lastIndex;
    const match = tag.exec(body);
    if (!match) throw new Error(`not XML: ${body.slice(at, at + 80)}`);
    const [, before, closes, name, attributes, empty] = match;
    open.at(-1)!.text += unescaped(before!);
    if (closes) {
      if (open.pop()!.name !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const pairs = [...attributes!.matchAll(/([\w:]+)="([^"]*)"/g)].map(
      ([, key, value]) => [key!, unescaped(value!)] as const,
    );
    const element: Element = { name: name!, attributes: new Map(pairs), children: [], text: '' };
    open.at(-1)!.children.push(element);
    if (!empty) open.push(element);
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  return root.children[0]!;
}

export const find = (element: Element, name: string): Element[] => [
  ...element.children.filter((child) => child.name === name),
  ...element.children.flatMap((child) => find(child, name)),
];

const only = (element: Element, name: string): Element => {
  const [first, ...others] = find(element, name);
  if (!first || others.length > 0) throw new Error(`${others.length + 1} × <${name}> in <${element.name}>`);
  return first;
};

const attribute = (element: Element, name: string): string => {
  const value = element.attributes.get(name);
  if (value === undefined) throw new Error(`<${element.name}> has no ${name}`);
  return value;
};

const OPERATORS: Readonly<Record<string, (of: number[]) => number>> = {
  plus: (of) => of.reduce((a, b) => a + b),
  times: (of) => of.reduce((a, b) => a * b),
  minus: (of) => (of.length === 1 ? -of[0]! : of[0]! - of[1]!),
  divide: (of) => of[0]! / of[1]!,
  and: (of) => (of.every((v) => v !== 0) ? 1 : 0),
  lt: (of) => (of[0]! < of[1]! ? 1 : 0),
  gt: (of) => (of[0]! > of[1]! ? 1 : 0),
};

function resultOf(math: Element, values: Values): number {
  if (math.name === 'math') return resultOf(math.children[0]!, values);
  if (math.name === 'cn') return Number(math.text);
  if (math.name === 'apply') {
    const [operator, ...of] = math.children;
    return OPERATORS[operator!.name]!(of.map((part) => resultOf(part, values)));
  }
  const value = values.get(math.text.trim());
  if (value === undefined) throw new Error(`${math.text} is not known`);
  return value;
}

export function readSbml([file]: readonly ExportedFile[]): ReadModel {
  const root = readXml(file!.text);
  const start = new Map(find(root, 'species').map((s) => [attribute(s, 'id'), Number(attribute(s, 'initialAmount'))]));
  const constants = new Map(
    find(root, 'parameter')
      .filter((p) => p.attributes.has('value'))
      .map((p) => [attribute(p, 'id'), Number(attribute(p, 'value'))]),
  );
  const pools = [...start.keys()];
  const reactions = find(root, 'reaction');
  const speciesIn = (reaction: Element, list: string) =>
    find(reaction, list).flatMap((l) => find(l, 'speciesReference').map((s) => attribute(s, 'species')));
  return {
    constants,
    start,
    derivative: (amounts) => {
      const values = new Map([...constants, ...amounts]);
      const change = new Map(pools.map((pool) => [pool, 0]));
      for (const reaction of reactions) {
        const rate = resultOf(only(reaction, 'math'), values);
        for (const s of speciesIn(reaction, 'listOfProducts')) change.set(s, change.get(s)! + rate);
        for (const s of speciesIn(reaction, 'listOfReactants')) change.set(s, change.get(s)! - rate);
      }
      return pools.map((pool) => change.get(pool)!);
    },
    outputs: (amounts) => {
      const values = new Map([...constants, ...amounts]);
      const outputs = new Map<string, number>();
      for (const rule of find(root, 'assignmentRule')) {
        const value = resultOf(only(rule, 'math'), values);
        values.set(attribute(rule, 'variable'), value);
        outputs.set(attribute(rule, 'variable'), value);
      }
      return outputs;
    },
    doses: [],
    events: find(root, 'event').map((event) => {
      if (attribute(event, 'useValuesFromTriggerTime') !== 'false') throw new Error('values of the trigger time');
      return {
        trigger: (values) => resultOf(only(only(event, 'trigger'), 'math'), values),
        assignments: find(event, 'eventAssignment').map((a) => ({
          name: attribute(a, 'variable'),
          value: (values) => resultOf(only(a, 'math'), values),
        })),
      };
    }),
  };
}
