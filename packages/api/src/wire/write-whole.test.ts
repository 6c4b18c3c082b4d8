import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { Answer } from '../answers/answer.ts'
import { sendAnswer } from '../answers/send-answer.ts'
import { keepAliveSeconds } from './keep-alive.ts'
import { mayWriteWhole } from './write-whole.ts'

const type = 'application/json; charset=utf-8'
const bodies = [
  '{}',
  '{"name":"Кыргызстан, Côte d’Ivoire, 日本"}',
  `"${'x'.repeat(900)}"`,
  `"${'ж'.repeat(5_000)}"`,
  `"${'z'.repeat(11_000)}"`,
]

let server: Server
/** Whether each response went out whole. */
let whole: boolean[]
/** Bytes that the system has not taken yet of the newest answer. */
let pending = 0
const sockets: Socket[] = []

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  server.close()
})

/** A server that gives the body of a number, `/3`, as a text or, `/3?bytes`, as bytes. */
async function listen(): Promise<number> {
  whole = []
  pending = 0
  server = createServer({ keepAliveTimeout: keepAliveSeconds * 1_000 }, (request, response) => {
    const { pathname, search } = new URL(request.url ?? '', 'http://localhost')
    const text = bodies[Number(pathname.slice(1))] ?? ''
    const answer = new Answer(search === '' ? text : Buffer.from(text), type)
    whole.push(mayWriteWhole(response, answer.length))
    const headers = ['x-request-id', 'one', 'x-cost', '7']
    void sendAnswer({ request, response }, answer, { status: 200, headers, own: true, tagged: true })
    pending = request.socket.writableLength
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** What comes over a connection for what is sent on it, up to the end of this many answers, or to its end. */
async function talk(port: number, sent: string, ends: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  sockets.push(socket)
  let text = ''
  socket.setEncoding('utf8').on('data', (piece: string) => (text += piece))
  socket.write(sent)
  while (!hasAll(text, ends)) await once(socket, 'data')
  return text
}

/** Whether these stand in a text one after the other. */
function hasAll(text: string, parts: readonly string[]): boolean {
  let from = 0
  for (const part of parts) {
    const at = text.indexOf(part, from)
    if (at === -1) return false
    from = at + part.length
  }
  return true
}

const ask = (path: string, lines = ''): string => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${lines}\r\n`
const undated = (text: string): string => text.replaceAll(/Date: [^\r]+/g, 'Date: now')

describe('an answer that goes out whole', () => {
  test.each(bodies.flatMap((_body, at) => [`/${at}`, `/${at}?bytes`]))(
    'has the bytes that node gives it, to the last header: %s',
    async (path) => {
      const port = await listen()
      const end = `\r\n\r\n${bodies[Number(path[1])] ?? ''}`
      // Of two questions that come together, it is not the second's turn yet when it is answered.
      const text = await talk(port, ask(path) + ask(path), [end, end])
      expect(whole).toEqual([true, false])
      const [own = '', nodes = ''] = undated(text).split(/(?<=.)(?=HTTP\/1\.1 )/s)
      expect(own).toContain('x-cost: 7')
      expect(own).toBe(nodes)
      expect(text).toMatch(/\r\nDate: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT\r\n/)
    },
  )

  test('leaves its connection to the next question', async () => {
    const port = await listen()
    const socket = connect(port, '127.0.0.1')
    sockets.push(socket)
    let text = ''
    socket.setEncoding('utf8').on('data', (piece: string) => (text += piece))
    for (let count = 1; count <= 20; count++) {
      socket.write(ask('/0'))
      while (text.split('HTTP/1.1 200 OK').length <= count) await once(socket, 'data')
    }
    expect(whole).toEqual(Array(20).fill(true))
  })

  test('stands in its order where questions come before others are answered', async () => {
    const port = await listen()
    const asked = [0, 1, 2, 1, 0]
    const ends = asked.map((at) => `\r\n\r\n${bodies[at] ?? ''}`)
    const text = await talk(port, asked.map((at) => ask(`/${at}`)).join(''), ends)
    expect(text.split('HTTP/1.1 200 OK')).toHaveLength(asked.length + 1)
  })

  test('comes whole to a reader who reads late, whatever others are sent meanwhile', async () => {
    const port = await listen()
    const slow = connect(port, '127.0.0.1')
    sockets.push(slow)
    const pieces: Buffer[] = []
    slow.on('data', (piece) => pieces.push(piece)).pause()
    // One question after the other, until the system takes no more for this reader.
    while (pending === 0) {
      const asked = whole.length
      slow.write(ask('/3'))
      while (whole.length === asked) await wait(1)
    }
    const many = whole.length
    expect(whole).toEqual(Array(many).fill(true))
    for (let time = 0; time < 10; time++) await talk(port, ask('/4'), [bodies[4] ?? ''])
    slow.resume()
    const heard = () => Buffer.concat(pieces).toString()
    while (heard().split(bodies[3] ?? '').length <= many) await once(slow, 'data')
    for (const answer of heard().split('HTTP/1.1 200 OK').slice(1))
      expect(answer.split('\r\n\r\n')[1]).toBe(bodies[3])
  })
})

describe('node writes the answer', () => {
  test.each([
    ['of HEAD', 'HEAD /1 HTTP/1.1\r\nHost: localhost\r\n\r\n', '\r\n\r\n'],
    ['of HTTP/1.0', 'GET /1 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n', bodies[1]],
    ['on a connection that is to be closed', ask('/1', 'Connection: close\r\n'), bodies[1]],
  ])('%s', async (what, sent, end = '') => {
    const text = await talk(await listen(), sent, [end])
    expect(whole).toEqual([false])
    expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(text).toContain(
      what.endsWith('closed') ? '\r\nConnection: close\r\n' : '\r\nConnection: keep-alive\r\n',
    )
    expect(text.endsWith(end)).toBe(true)
  })

  test('that was not changed', async () => {
    const port = await listen()
    const [, tag = ''] = /etag: ("[^"]+")/.exec(await talk(port, ask('/1'), [bodies[1] ?? ''])) ?? []
    const text = await talk(port, ask('/1', `If-None-Match: ${tag}\r\n`), ['\r\n\r\n'])
    expect(text).toMatch(/^HTTP\/1\.1 304 Not Modified\r\n/)
  })
})
