import { SelenoscopeError } from '../base/index.js';
import {
  COMPILED_MAGIC,
  type CompiledHeader,
  type CompiledTable,
  HASH_AT,
  HEADER_AT,
  HEADER_LENGTH_AT,
} from './compiled-layout.js';
import { latin1Text } from './compiled-text.js';

/** A compiled food file with its header read; everything else stays in the bytes until it is asked for. */
export class CompiledFile {
  readonly view: DataView;
  readonly header: CompiledHeader;
  /** where the body begins */
  readonly body: number;
  readonly size: number;
  /** first 16 hexadecimal digits of the hash that stands in the file */
  readonly hash: string;

  /** @throws SelenoscopeError `foods.compiled.unreadable` */
  constructor(readonly bytes: Uint8Array) {
    if (bytes.length < HEADER_AT || latin1Text(bytes, 0, COMPILED_MAGIC.length) !== COMPILED_MAGIC)
      throw unreadable('it does not begin as a compiled food file');
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.body = HEADER_AT + this.view.getUint32(HEADER_LENGTH_AT, true);
    if (this.body > bytes.length) throw unreadable('it ends inside its header');
    this.header = readHeader(latin1Text(bytes, HEADER_AT, this.body));
    const length = this.body + this.header.bodyLength;
    if (bytes.length !== length) throw unreadable(`it has ${bytes.length} bytes where ${length} were written`);
    this.size = this.header.tables.reduce((sum, table) => sum + table.foods, 0);
    this.hash = Array.from(bytes.subarray(HASH_AT, HASH_AT + 8), (b) => b.toString(16).padStart(2, '0')).join('');
  }

  /** One byte of a per-food column. */
  byte(column: number, food: number): number {
    return this.bytes[this.body + column + food]!;
  }

  imputeClass(food: number): number {
    return this.view.getUint16(this.body + this.header.columns.imputeClass + 2 * food, true);
  }

  tableOf(food: number): CompiledTable {
    const { tables } = this.header;
    let table = tables.length - 1;
    while (tables[table]!.first > food) table--;
    return tables[table]!;
  }
}

const unreadable = (reason: string) => new SelenoscopeError({ code: 'foods.compiled.unreadable', reason });

function readHeader(text: string): CompiledHeader {
  try {
    return JSON.parse(text) as CompiledHeader;
  } catch (cause) {
    throw new SelenoscopeError({ code: 'foods.compiled.unreadable', reason: 'its header is damaged' }, { cause });
  }
}
