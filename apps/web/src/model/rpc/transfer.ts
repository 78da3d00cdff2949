/** Buffers of typed arrays in an answer: they are handed over, not copied. An answer is never kept by the worker. */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  collect(value, found, 0);
  return [...found];
}

// answers are shallow where they hold arrays of numbers; a report of a diary is deep, and holds none
const DEEPEST = 4;
const LONGEST = 64;

function collect(value: unknown, found: Set<ArrayBuffer>, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
    return;
  }
  const items = Array.isArray(value) ? value : Object.values(value);
  if (items.length > LONGEST) return;
  for (const item of items) collect(item, found, depth + 1);
}
