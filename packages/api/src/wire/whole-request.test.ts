import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { WholeRequest } from './whole-request.ts'

let server: Server
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** A server that says what it has read, by the way that the address says. */
async function listen(): Promise<number> {
  server = createServer({ IncomingMessage: WholeRequest }, (request, response) => {
    if (request.url === '/stream') void text(request).then((body) => response.end(`stream ${body}`))
    else if (request.url === '/none') response.end('none')
    else
      request.takeBody((body) => {
        if (request.url === '/taken') response.end(`taken ${body.toString()}`)
        else {
          request.giveBack(body)
          void text(request.body ?? Readable.from([])).then((given) => response.end(`given back ${given}`))
        }
      })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** The body of the answer to a question whose body comes in these pieces, on one connection. */
async function talk(port: number, asked: readonly (readonly [string, string[]])[]): Promise<string[]> {
  const socket = connect(port, '127.0.0.1').setNoDelay(true)
  let heard = ''
  socket.setEncoding('utf8').on('data', (piece: string) => (heard += piece))
  const answers: string[] = []
  for (const [path, pieces] of asked) {
    const length = Buffer.byteLength(pieces.join(''))
    socket.write(`POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${length}\r\n\r\n`)
    for (const piece of pieces) {
      await wait(5)
      socket.write(piece)
    }
    // Of the answer, up to its end.
    const done = () =>
      /\r\n\r\n(?:\w+\r\n)?((?:taken|given back|stream|none)[^\r]*)(?:\r\n0\r\n\r\n|$)/s.exec(heard)
    let said = done()
    while (said === null) {
      await once(socket, 'data')
      said = done()
    }
    heard = ''
    answers.push(said[1] ?? '')
  }
  socket.destroy()
  return answers
}

test('a body is taken whole, given back, read as a stream or left alone, on one connection', async () => {
  const port = await listen()
  const pieces = ['{"query":', '"{ дунё', ' }"', '}']
  const whole = pieces.join('')
  expect(
    await talk(port, [
      ['/taken', pieces],
      ['/taken', [whole]],
      ['/back', pieces],
      ['/none', [whole]],
      ['/stream', pieces],
      ['/back', [whole]],
      ['/taken', pieces],
    ]),
  ).toEqual([
    `taken ${whole}`,
    `taken ${whole}`,
    `given back ${whole}`,
    'none',
    `stream ${whole}`,
    `given back ${whole}`,
    `taken ${whole}`,
  ])
})

test('a body of nothing is nothing', async () => {
  const port = await listen()
  expect(
    await talk(port, [
      ['/taken', []],
      ['/back', []],
    ]),
  ).toEqual(['taken ', 'given back '])
})

test('a sender who goes away before the end is never heard of', async () => {
  const port = await listen()
  const socket = connect(port, '127.0.0.1')
  const comes = once(server, 'request') as Promise<[WholeRequest]>
  socket.write('POST /taken HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n123')
  const [request] = await comes
  let heard = false
  request.on('body', () => (heard = true))
  socket.destroy()
  await new Promise((resolve) => request.once('close', resolve))
  expect(heard).toBe(false)
})
