import { type Hdf5Bytes, unsupported } from './cursor.js';
import { type Dataset, readBytes } from './dataset.js';
import { type Datatype, typeName } from './datatype.js';

/**
 * Numbers of a dataset, in the order of its dimensions.
 *
 * @param limit more values than this are refused before anything is allocated
 * @throws Hdf5Failure
 */
export function readNumbers(file: Hdf5Bytes, dataset: Dataset, limit: number): Float64Array {
  const { type } = dataset;
  if (type.kind !== 'integer' && type.kind !== 'float') {
    // an empty list is written as numbers or as texts, as the writer pleased
    if (dataset.count === 0) return new Float64Array(0);
    return unsupported(`values of the type "${typeName(type)}" where numbers belong`);
  }
  const bytes = readBytes(file, dataset, limit);
  return decodeNumbers(bytes, type, dataset.count);
}

/** Numbers that stand in `bytes` one after the other. */
export function decodeNumbers(
  bytes: Uint8Array,
  type: Extract<Datatype, { kind: 'integer' | 'float' }>,
  count: number,
): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = !type.bigEndian;
  const out = new Float64Array(count);
  const width = type.bytes;
  const get = getter(view, type);
  for (let i = 0; i < count; i++) out[i] = get(i * width, little);
  return out;
}

function getter(view: DataView, type: Extract<Datatype, { kind: 'integer' | 'float' }>) {
  if (type.kind === 'float')
    return type.bytes === 8
      ? (at: number, little: boolean) => view.getFloat64(at, little)
      : (at: number, little: boolean) => view.getFloat32(at, little);
  const { signed } = type;
  if (type.bytes === 8)
    return (at: number, little: boolean) =>
      Number(signed ? view.getBigInt64(at, little) : view.getBigUint64(at, little));
  if (type.bytes === 4)
    return (at: number, little: boolean) => (signed ? view.getInt32(at, little) : view.getUint32(at, little));
  if (type.bytes === 2)
    return (at: number, little: boolean) => (signed ? view.getInt16(at, little) : view.getUint16(at, little));
  return (at: number) => (signed ? view.getInt8(at) : view.getUint8(at));
}
