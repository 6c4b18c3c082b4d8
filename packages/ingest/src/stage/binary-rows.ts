/** The first bytes of COPY's binary format, its flags, and the length of an extension that there is not. */
const header = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)])
const trailer = Buffer.from([0xff, 0xff])
const float8Oid = 701
/** As PostgreSQL reads `NaN`. */
const notANumber = 0x7ff8000000000000n
/** Bytes of an array of one dimension before its elements, and of an element with its length. */
const arrayHeader = 20
const element = 12

/**
 * Rows in COPY's binary format (https://www.postgresql.org/docs/current/sql-copy.html), one behind the other in one
 * buffer. Numbers go over as they are: written as text and read again they cost more than all else of a row.
 */
export interface BinaryRows {
  /** Begins a row of so many cells; as many of the calls below follow. */
  row(cells: number): void
  /** A text, a label of an enum; null is NULL. */
  text(value: string | null): void
  int4(value: number): void
  /** A value of the type `jsonb`, by its JSON; null is NULL. */
  jsonb(json: string | null): void
  bytea(bytes: Uint8Array): void
  float8Array(values: Float64Array): void
  /** Bytes so far. */
  size(): number
  /** What COPY is sent; the rows are then given away. */
  take(): Buffer
}

/** @param capacity bytes at first; it grows */
export function createBinaryRows(capacity: number): BinaryRows {
  let bytes = Buffer.allocUnsafe(capacity)
  let at = 0

  /** Where the next bytes go; makes room for them. */
  function reserve(length: number): number {
    if (at + length > bytes.length) {
      const grown = Buffer.allocUnsafe(Math.max(2 * bytes.length, at + length))
      bytes.copy(grown, 0, 0, at)
      bytes = grown
    }
    const start = at
    at += length
    return start
  }
  const int4 = (value: number): void => {
    const start = reserve(4)
    bytes.writeInt32BE(value, start)
  }
  function string(value: string, prefix: number): void {
    // A character has three bytes at most for each of its code units.
    const start = reserve(4 + prefix + value.length * 3)
    const written = bytes.write(value, start + 4 + prefix)
    bytes.writeInt32BE(written + prefix, start)
    if (prefix === 1) bytes[start + 4] = 1
    at = start + 4 + prefix + written
  }
  begin()

  function begin(): void {
    header.copy(bytes, reserve(header.length))
  }
  return {
    row(cells) {
      const start = reserve(2)
      bytes.writeInt16BE(cells, start)
    },
    text(value) {
      if (value === null) int4(-1)
      else string(value, 0)
    },
    int4(value) {
      int4(4)
      int4(value)
    },
    jsonb(json) {
      // The first byte is the version of the format.
      if (json === null) int4(-1)
      else string(json, 1)
    },
    bytea(value) {
      int4(value.length)
      const start = reserve(value.length)
      bytes.set(value, start)
    },
    float8Array(values) {
      const length = arrayHeader + values.length * element
      int4(length)
      let next = reserve(length)
      for (const part of [1, 0, float8Oid, values.length, 1]) next = bytes.writeInt32BE(part, next)
      for (const value of values) {
        next = bytes.writeInt32BE(8, next)
        // One pattern of bits for all that is no number: the digest of a release is made of them.
        next = Number.isNaN(value)
          ? bytes.writeBigUInt64BE(notANumber, next)
          : bytes.writeDoubleBE(value, next)
      }
    },
    size: () => at,
    take() {
      trailer.copy(bytes, reserve(trailer.length))
      const rows = bytes.subarray(0, at)
      bytes = Buffer.allocUnsafe(capacity)
      at = 0
      begin()
      return rows
    },
  }
}
