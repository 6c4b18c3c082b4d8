import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { execute, parse } from 'graphql'
import { stringifyWithReadyText } from '@opencorridor/schema/ready-text'
import { leverSchema } from './graph.ts'

const packers: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  ...Object.fromEntries(
    [1, 4, 6].map((level) => [`gzip ${level}`, (bytes: Buffer) => gzipSync(bytes, { level })]),
  ),
  ...Object.fromEntries(
    [1, 4, 5, 6].map((quality) => [
      `br ${quality}`,
      (bytes: Buffer) =>
        brotliCompressSync(bytes, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: quality,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
          },
        }),
    ]),
  ),
}

/** Milliseconds of the processor that a call takes, over so many calls. */
function cost(call: () => void, times: number): number {
  call()
  const before = process.cpuUsage()
  for (let time = 0; time < times; time++) call()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000 / times
}

/** A table: how small each packing makes an answer, and what it takes. */
export async function packingTable(): Promise<string[]> {
  const queries = {
    '60 points': '{ country(code: "AAA") { code points { year value } } }',
    '12,000 values': '{ matrix }',
  }
  const rows = [
    `| | ${Object.keys(packers).join(' | ')} |`,
    `|---|${Object.keys(packers)
      .map(() => '---|')
      .join('')}`,
  ]
  for (const [name, query] of Object.entries(queries)) {
    const result = await execute({ schema: leverSchema, document: parse(query) })
    const bytes = Buffer.from(stringifyWithReadyText(result))
    const cells = Object.values(packers).map((pack) => {
      const part = pack(bytes).length / bytes.length
      return `${part.toFixed(2)} in ${cost(() => pack(bytes), bytes.length > 50_000 ? 20 : 200).toFixed(2)} ms`
    })
    rows.push(`| ${name}, ${bytes.length.toLocaleString('en')} bytes | ${cells.join(' | ')} |`)
  }
  return rows
}
