/** Letters of a name that stay of its beginning where its middle is left out. */
const LEAST_HEAD = 10;

const sameStart = (a: string, b: string): number => {
  const most = Math.min(a.length, b.length);
  let i = 0;
  while (i < most && a[i] === b[i]) i++;
  return i;
};

/** Its beginning, and from the word where it parts from the others on. */
function middleCut(name: string, from: number, letters: number): string {
  const word = name.lastIndexOf(' ', Math.min(from, name.length - 1)) + 1;
  const tail = name.slice(word, word + letters - LEAST_HEAD - 2);
  const isEnd = word + tail.length >= name.length;
  const head = name.slice(0, letters - tail.length - (isEnd ? 1 : 2)).replace(/[\s,;]+$/, '');
  return `${head}…${tail.replace(/[\s,;]+$/, '')}${isEnd ? '' : '…'}`;
}

/**
 * Names that would look alike when they are cut at the end, cut in their middle instead. Others stay as they are.
 * @param letters room of a name
 * @example tellApart(['Salmon, Atlantic, wild, raw', 'Salmon, Atlantic, wild, cooked'], 22) // "Salmon, Atlanti…raw", "Salmon, Atl…cooked"
 */
export function tellApart(names: readonly string[], letters: number): readonly string[] {
  const distinct = [...new Set(names)];
  const starts = new Map<string, string[]>();
  for (const name of distinct) {
    const start = name.slice(0, letters - 1);
    starts.set(start, [...(starts.get(start) ?? []), name]);
  }
  const alike = (name: string): readonly string[] => starts.get(name.slice(0, letters - 1)) ?? [];
  const shown = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of distinct) {
    const others = alike(name).filter((other) => other !== name);
    if (others.length === 0 || name.length <= letters) {
      shown.set(name, name);
      continue;
    }
    const text = middleCut(name, Math.max(...others.map((other) => sameStart(name, other))), letters);
    // three that part in different places can still meet: a number settles it
    let unlike = text;
    for (let n = 2; taken.has(unlike); n++) unlike = `${text.slice(0, letters - 4)} (${n})`;
    taken.add(unlike);
    shown.set(name, unlike);
  }
  return names.map((name) => shown.get(name)!);
}
