import { createInterface } from 'node:readline'

/**
 * Answers JSON-RPC requests, one a line, in the order in which they come, until the input ends.
 * @param {{ call(method: string, params: unknown): Promise<object> }} engine
 * @param {import('node:stream').Readable} input
 * @param {import('node:stream').Writable} output
 */
export async function serve(engine, input, output) {
  const send = (message) => output.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  for await (const line of createInterface({ input })) {
    const { id, method, params } = JSON.parse(line)
    // A line without a method is the answer to a `print` of ours.
    if (method === undefined) continue
    try {
      const result = await engine.call(method, params)
      // The native engine asks the command line to print a diff, apart from its result.
      if (method === 'diff' && result.stdout != null) {
        send({ id: `print-${id}`, method: 'print', params: { content: result.stdout } })
      }
      send({ id, result })
    } catch (error) {
      send({ id, error: toRpcError(error) })
    }
  }
  // PGlite and the connection pool would keep the process alive.
  process.exit(0)
}

function toRpcError(error) {
  const code = error?.code ?? error?.cause?.code
  return {
    code: 4466,
    message: 'An error happened. Check the data field for details.',
    data: {
      is_panic: false,
      message: error?.message ?? String(error),
      meta: null,
      ...(typeof code === 'string' && { error_code: code }),
    },
  }
}
