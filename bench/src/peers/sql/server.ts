/** The least that a server over the packed rows can do: one prepared statement, and `JSON.stringify` of its rows. */
import { createServer } from 'node:http'
import pg from 'pg'
import { readSettings } from '../settings.ts'
import { sqlStatements } from './statements.ts'
import type { SqlQuestion } from './statements.ts'

interface PackedRow {
  area: string
  firstPeriod: number
  values: number[]
}

const { url, port } = readSettings()
const pool = new pg.Pool({ connectionString: url })

async function answer({ ask, values }: SqlQuestion): Promise<unknown> {
  const { rows } = await pool.query<PackedRow>({ name: ask, text: sqlStatements[ask], values })
  return ask === 'latest' ? rows.flatMap(newest) : rows
}

function newest({ area, firstPeriod, values }: PackedRow) {
  const at = values.findLastIndex((value) => !Number.isNaN(value))
  return at < 0 ? [] : [{ area, year: firstPeriod + at, value: values[at] }]
}

createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    answer(JSON.parse(Buffer.concat(parts).toString()) as SqlQuestion)
      .then((data) => {
        const body = Buffer.from(JSON.stringify(data))
        response
          .writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
          .end(body)
      })
      .catch((error: unknown) => {
        response.writeHead(500).end(String(error))
      })
  })
}).listen(port, '127.0.0.1')
process.on('SIGTERM', () => process.exit(0))
