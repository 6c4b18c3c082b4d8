/** What is known of an answer once its last byte has come. */
export interface ResponseEnd {
  status: number
  /** Bytes of the body. */
  bytes: number
}

const headEnd = Buffer.from('\r\n\r\n')
const lineEnd = Buffer.from('\r\n')

/**
 * Reads the answers of one keep-alive connection, one after the other: by `content-length`, or in chunks. It looks at
 * no more than it must, since it shares the machine with the server that is measured.
 * @param onEnd is called when the last byte of an answer has come, with the bytes that came last for a look at them
 * @returns takes the pieces of a connection; the memory of one may hold the next when it is passed in
 */
export function createResponseReader(onEnd: (end: ResponseEnd, last: Buffer) => void) {
  let head: Buffer | undefined
  let status = 0
  let bytes = 0
  /** Bytes of the body still to come; undefined between answers. */
  let left: number | undefined
  let chunks: ReturnType<typeof createChunkReader> | undefined

  function begin(text: string): void {
    status = Number(text.slice(9, 12))
    bytes = 0
    if (/\r\ntransfer-encoding: *chunked/i.test(text)) chunks = createChunkReader()
    else left = Number(/\r\ncontent-length: *(\d+)/i.exec(text)?.[1] ?? 0)
  }
  function end(last: Buffer): void {
    head = left = chunks = undefined
    onEnd({ status, bytes }, last)
  }

  return function read(data: Buffer): void {
    let rest = data
    if (left === undefined && chunks === undefined) {
      const all = head === undefined ? data : Buffer.concat([head, data])
      const at = all.indexOf(headEnd)
      if (at === -1) {
        // What is passed in is read over by the next piece.
        head = Buffer.from(all)
        return
      }
      begin(all.toString('latin1', 0, at))
      rest = all.subarray(at + headEnd.length)
    }
    if (chunks !== undefined) {
      const taken = chunks(rest)
      bytes += taken.bytes
      if (taken.ended) end(rest)
      return
    }
    bytes += rest.length
    left = (left ?? 0) - rest.length
    if (left <= 0) end(rest)
  }
}

/** Reads a chunked body: `<hexadecimal length>\r\n<bytes>\r\n`, until a chunk of no length. */
function createChunkReader() {
  let pending: Buffer = Buffer.alloc(0)
  return function read(data: Buffer): { bytes: number; ended: boolean } {
    let rest = pending.length === 0 ? data : Buffer.concat([pending, data])
    let bytes = 0
    for (;;) {
      const at = rest.indexOf(lineEnd)
      const length = at === -1 ? NaN : Number.parseInt(rest.toString('latin1', 0, at), 16)
      const next = at + 2 + length + 2
      if (Number.isNaN(length) || rest.length < next) {
        pending = Buffer.from(rest)
        return { bytes, ended: false }
      }
      if (length === 0) return { bytes, ended: true }
      bytes += length
      rest = rest.subarray(next)
    }
  }
}
