import { Writable } from 'node:stream'
import { run } from '../run.ts'

/** What a call of the command line answered. */
export interface Answer {
  code: number
  out: string
  err: string
}

function capture(): { stream: Writable; text: () => string } {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk.toString('utf8'))
      done()
    },
  })
  return { stream, text: () => chunks.join('') }
}

/** Calls the command line as `main.ts` does, with streams that are no terminal. For tests. */
export async function call(...argv: string[]): Promise<Answer> {
  const [out, err] = [capture(), capture()]
  const code = await run(argv, { out: out.stream, err: err.stream })
  return { code, out: out.text(), err: err.text() }
}
