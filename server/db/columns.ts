/*
 * Columns of values as PostgreSQL's own arrays in their binary form: a driver sends bytes as they are, so nothing is quoted, and the server reads nothing twice. A column
 * of thousands of entries costs a third of what the same costs as JSON.
 */

/** Object ids of the types of the elements. */
const OIDS = { boolean: 16, smallint: 21, integer: 23, text: 25 } as const;
const HEAD_BYTES = 20;

/** A column of `text`. */
export function textColumn(values: readonly (string | null)[]): Buffer {
  const sizes = values.map((value) => (value === null ? -1 : Buffer.byteLength(value)));
  const column = begun(
    'text',
    values,
    sizes.reduce((sum, size) => sum + Math.max(size, 0), 0),
  );
  let at = HEAD_BYTES;
  for (const [index, value] of values.entries()) {
    at = column.writeInt32BE(sizes[index] ?? -1, at);
    if (value !== null) at += column.write(value, at);
  }
  return column;
}

/** A column of `integer`. */
export const integerColumn = (values: readonly number[]): Buffer => fixed('integer', values, (column, value, at) => column.writeInt32BE(value, at));

/** A column of `smallint`. */
export const smallintColumn = (values: readonly number[]): Buffer => fixed('smallint', values, (column, value, at) => column.writeInt16BE(value, at));

/** A column of `boolean`. */
export const booleanColumn = (values: readonly boolean[]): Buffer =>
  fixed('boolean', values, (column, value, at) => column.writeUInt8(value ? 1 : 0, at));

const BYTES = { boolean: 1, smallint: 2, integer: 4 } as const;
type Put<Value> = (column: Buffer, value: Value, at: number) => number;

function fixed<Value>(type: keyof typeof BYTES, values: readonly Value[], put: Put<Value>): Buffer {
  const column = begun(type, values, values.length * BYTES[type]);
  let at = HEAD_BYTES;
  for (const value of values) at = put(column, value, column.writeInt32BE(BYTES[type], at));
  return column;
}

/** One dimension that counts from 1; behind the head each value stands with its length before it. */
function begun(type: keyof typeof OIDS, values: readonly unknown[], bytes: number): Buffer {
  const column = Buffer.allocUnsafe(HEAD_BYTES + values.length * 4 + bytes);
  const head = [1, values.includes(null) ? 1 : 0, OIDS[type], values.length, 1];
  for (const [index, value] of head.entries()) column.writeInt32BE(value, index * 4);
  return column;
}
