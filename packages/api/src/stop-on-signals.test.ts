import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('./testing/serve.ts', import.meta.url))

interface Busy {
  child: ChildProcess
  answer: Promise<Response>
  /** The next line that the process prints. */
  line: () => Promise<unknown>
}

/** Starts the service as a process of its own, asks a slow question, and waits until it is being answered. */
async function busy(ms: number): Promise<Busy> {
  const child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const line = async (): Promise<unknown> => (await lines.next()).value
  const url = await line()
  expect(url).toMatch(/^http:/)
  const answer = fetch(`${String(url)}/graphql?query={slow(ms:${ms})}`)
  expect(await line()).toBe('started')
  return { child, answer, line }
}

async function exitCode(child: ChildProcess): Promise<unknown> {
  const [code] = (await once(child, 'exit')) as unknown[]
  return code
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s lets the request in flight finish, and the process ends in order',
  async (signal) => {
    const { child, answer, line } = await busy(500)
    const code = exitCode(child)
    child.kill(signal)
    expect(await (await answer).json()).toMatchObject({ data: { slow: 500 } })
    // What comes after stopping, such as closing a database, still has its turn.
    expect(await line()).toBe('closed what was left')
    expect(await code).toBe(0)
  },
  60_000,
)

test('a second signal ends the process at once', async () => {
  const { child, answer } = await busy(50_000)
  const failure = answer.catch((reason: unknown) => reason)
  const code = exitCode(child)
  child.kill('SIGINT')
  // Signals of one kind that come together are one: the second has to come after the first was heard.
  const again = setInterval(() => child.kill('SIGINT'), 200)
  expect(await code).toBe(1)
  clearInterval(again)
  expect(await failure).toBeInstanceOf(Error)
}, 60_000)
