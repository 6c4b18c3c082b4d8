/** A bare node:http server: reads a request to its end and sends bytes that were made before, one answer after another. */
import { createServer } from 'node:http'
import { readSettings } from '../settings.ts'

/** An answer that is to be sent: its header lines, name before value, and its body. */
export interface ReadyAnswer {
  headers: string[]
  body: string
}

let answers: { headers: string[]; body: Buffer }[] = [{ headers: [], body: Buffer.alloc(0) }]
let next = 0

process.on('message', (ready: ReadyAnswer[]) => {
  answers = ready.map(({ headers, body }) => {
    const bytes = Buffer.from(body)
    return { headers: [...headers, 'content-length', String(bytes.length)], body: bytes }
  })
  next = 0
  process.send?.('ready')
})
process.on('disconnect', () => process.exit(0))

createServer((request, response) => {
  request.resume().on('end', () => {
    const { headers, body } = answers[next++ % answers.length] as (typeof answers)[number]
    response.writeHead(200, headers).end(body)
  })
}).listen(readSettings().port, '127.0.0.1')
