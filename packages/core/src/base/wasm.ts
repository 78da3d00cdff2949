/** Bytes of WebAssembly that every writer of code here needs: numbers, types, and the module around the functions. */
export const WASM_I32 = 0x7f;
export const WASM_F64 = 0x7c;
export const WASM_V128 = 0x7b;

/** An unsigned whole number as WebAssembly writes it (LEB128). @example leb128(624485) // [0xe5, 0x8e, 0x26] */
export function leb128(value: number): number[] {
  const out: number[] = [];
  let left = value;
  do {
    const low = left & 0x7f;
    left >>>= 7;
    out.push(left > 0 ? low | 0x80 : low);
  } while (left > 0);
  return out;
}

/** The eight bytes of a number, lowest first. */
export function doubleBytes(value: number): number[] {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value, true);
  return Array.from({ length: 8 }, (_, i) => view.getUint8(i));
}

const section = (id: number, content: readonly number[]): number[] => [id, ...leb128(content.length), ...content];
const named = (name: string): number[] => [...leb128(name.length), ...Array.from(name, (c) => c.charCodeAt(0))];

/**
 * A module of one memory, `memory`, and functions that all take as many addresses and return a number.
 * @param bodies locals and code of each function, by its name
 * @param pages of 65,536 bytes
 */
export function wasmModuleOf(
  bodies: Readonly<Record<string, readonly number[]>>,
  parameters: number,
  pages: number,
): Uint8Array {
  const names = Object.keys(bodies);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, ...leb128(parameters), ...Array<number>(parameters).fill(WASM_I32), 1, WASM_F64]),
    ...section(3, [...leb128(names.length), ...names.map(() => 0)]),
    ...section(5, [1, 0, ...leb128(pages)]),
    ...section(7, [
      ...leb128(names.length + 1),
      ...[...named('memory'), 2, 0],
      ...names.flatMap((name, i) => [...named(name), 0, ...leb128(i)]),
    ]),
    ...section(10, [
      ...leb128(names.length),
      ...Object.values(bodies).flatMap((body) => [...leb128(body.length), ...body]),
    ]),
  ]);
}
