/** PostgreSQL's binary COPY format: what is sent before the rows, and after them. */
export const copyHeader = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1')
export const copyTrailer = Buffer.from([0xff, 0xff])

const float8Oid = 701

/** The fields that a row is made of. */
export type CopyField = Buffer | null

/** A text, or a label of an enum. */
export const textField = (text: string): Buffer => Buffer.from(text)

/** A 32-bit integer. */
export function intField(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(4)
  bytes.writeInt32BE(value)
  return bytes
}

/** A `jsonb`, whose binary form is its text behind a version. */
export const jsonbField = (value: unknown): Buffer => Buffer.from(`\x01${JSON.stringify(value)}`, 'latin1')

/** A `float8[]` without nulls; NaN is a number to PostgreSQL. */
export function float8ArrayField(values: Float64Array): Buffer {
  const bytes = Buffer.allocUnsafe(20 + values.length * 12)
  for (const [at, word] of [1, 0, float8Oid, values.length, 1].entries()) bytes.writeInt32BE(word, at * 4)
  for (let at = 0; at < values.length; at++) {
    bytes.writeInt32BE(8, 20 + at * 12)
    bytes.writeDoubleBE(values[at] ?? NaN, 24 + at * 12)
  }
  return bytes
}

/** A row: the number of its fields, then each with its length; null has the length -1. */
export function copyRow(fields: readonly CopyField[]): Buffer {
  const count = Buffer.allocUnsafe(2)
  count.writeInt16BE(fields.length)
  return Buffer.concat([
    count,
    ...fields.flatMap((field) => (field === null ? [intField(-1)] : [intField(field.length), field])),
  ])
}
