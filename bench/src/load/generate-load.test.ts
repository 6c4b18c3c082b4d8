import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { generateLoad } from './generate-load.ts'

let server: Server | undefined
afterEach(() => server?.close())

async function listen(answer: RequestListener): Promise<number> {
  const listening = createServer(answer)
  server = listening
  await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done))
  return (listening.address() as AddressInfo).port
}

describe('generateLoad', () => {
  it('sends every body in its order over as many connections as it is told', async () => {
    const seen: string[] = []
    const sockets = new Set<unknown>()
    const port = await listen((request, response) => {
      sockets.add(request.socket)
      request.setEncoding('utf8').on('data', (text: string) => seen.push(text))
      request.on('end', () => response.end('{"data":1}'))
    })
    const task = { port, pid: process.pid, path: '/graphql', connections: 2, seconds: 60, limit: 7 }
    const result = await generateLoad({ ...task, bodies: ['a', 'b', 'c'], from: 1 })
    expect(seen).toEqual(['b', 'c', 'a', 'b', 'c', 'a', 'b'])
    expect(sockets.size).toBe(2)
    expect(result).toMatchObject({ requests: 7, bytes: 70 })
    expect(result.p99).toBeGreaterThanOrEqual(result.p50)
  })

  it('fails when an answer holds errors, and when it is no 200', async () => {
    const port = await listen((request, response) => {
      request.resume().on('end', () => response.end('{"data":null,"errors":[{"message":"no"}]}'))
    })
    const task = {
      port,
      pid: process.pid,
      path: '/',
      connections: 1,
      seconds: 60,
      bodies: ['x'],
      from: 0,
      limit: 3,
    }
    await expect(generateLoad(task)).rejects.toThrow(/errors/)
  })

  it('fails when a connection is closed on it', async () => {
    const port = await listen((request) => request.socket.end())
    const task = { port, pid: process.pid, path: '/', connections: 1, seconds: 60, bodies: ['x'], from: 0 }
    await expect(generateLoad(task)).rejects.toThrow(/closed a connection/)
  })
})
