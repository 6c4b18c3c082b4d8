import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const directory = mkdtempSync(join(tmpdir(), 'opencorridor-workers-'))

interface Program {
  child: ChildProcess
  /** What it has printed, lines of the log among them. */
  lines: string[]
  errors: () => string
}

function run(env: NodeJS.ProcessEnv, ...args: string[]): Program {
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...args], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      OPENCORRIDOR_DATA_DIR: directory,
      PORT: '0',
      LOG_LEVEL: 'info',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  createInterface(child.stdout).on('line', (line) => lines.push(line))
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  return { child, lines, errors: () => errors }
}

/** Looks again and again until something is there. */
async function until<T>(look: () => T | undefined, what: string): Promise<T> {
  for (let time = 0; time < 1_200; time++) {
    const found = look()
    if (found !== undefined) return found
    await wait(50)
  }
  throw new Error(`Waited in vain for ${what}.`)
}

interface LogLine {
  msg: string
  worker?: number
  pid?: number
}

const log = ({ lines }: Program): LogLine[] =>
  lines.filter((line) => line.startsWith('{"level"')).map((line) => JSON.parse(line) as LogLine)
const pids = (program: Program): number[] =>
  log(program).flatMap(({ msg, pid }) => (msg === 'a worker serves' && pid !== undefined ? [pid] : []))

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function exitCode({ child, errors }: Program): Promise<unknown> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode ?? `${child.signalCode} ${errors()}`
}

let program: Program
let url: string

async function ask(): Promise<unknown> {
  // A connection of its own: the workers take turns by connection.
  const response = await fetch(`${url}/graphql?query={country(code:"TJ"){name}}`, {
    headers: { connection: 'close' },
  })
  return response.json()
}
const answer = { data: { country: { name: 'Tajikistan' } } }

beforeAll(async () => {
  program = run({}, 'start', '--workers', '2')
  const said = await until(
    () =>
      program.lines.find((line) => line.startsWith('OpenCorridor serves')) ?? (program.errors() || undefined),
    'the service',
  )
  url = /http:\/\/[\d.:]+/.exec(said)?.[0] ?? said
}, 120_000)

afterAll(async () => {
  if (program.child.exitCode === null) program.child.kill('SIGKILL')
  for (const pid of pids(program).filter(isAlive)) process.kill(pid, 'SIGKILL')
  await wait(200)
  rmSync(directory, { recursive: true, force: true })
})

describe('two workers', () => {
  test('serve one port, each in its turn', async () => {
    // The log comes over another pipe than what tells that the service is there.
    await until(() => (new Set(pids(program)).size === 2 ? true : undefined), 'the second worker')
    for (let time = 0; time < 8; time++) expect(await ask()).toMatchObject(answer)
    const workers = await until(() => {
      const answered = log(program).filter(({ msg }) => msg === 'answered')
      return answered.length === 8 ? new Set(answered.map(({ worker }) => worker)) : undefined
    }, 'eight lines of the log')
    expect(workers).toEqual(new Set([1, 2]))
  })

  test('go on when one of them dies, and another takes its place', async () => {
    const [first = 0, second = 0] = pids(program)
    process.kill(first, 'SIGKILL')
    // The other takes all that comes meanwhile.
    await until(
      () => (log(program).some(({ msg }) => msg.startsWith('a worker ended')) ? true : undefined),
      'the notice',
    )
    for (let time = 0; time < 4; time++) expect(await ask()).toMatchObject(answer)
    const third = await until(() => pids(program)[2], 'the third worker')
    expect([first, second]).not.toContain(third)
    expect([isAlive(first), isAlive(second), isAlive(third)]).toEqual([false, true, true])
    for (let time = 0; time < 4; time++) expect(await ask()).toMatchObject(answer)
  })

  test('end all in order with the process that started them, and so does the database', async () => {
    const all = [...pids(program), program.child.pid ?? 0]
    program.child.kill('SIGTERM')
    expect(await exitCode(program)).toBe(0)
    expect(all.filter(isAlive)).toEqual([])
    expect(log(program).filter(({ msg }) => msg === 'a worker ended; another takes its place')).toHaveLength(
      1,
    )
    expect(existsSync(join(directory, 'postgresql', 'postmaster.pid'))).toBe(false)
    expect(program.errors()).toBe('')
  })
})

test('workers end when the process that started them is killed', { timeout: 60_000 }, async () => {
  const other = run({}, 'start', '--workers', '2')
  const both = await until(() => (pids(other).length === 2 ? pids(other) : undefined), 'two workers')
  other.child.kill('SIGKILL')
  await until(() => (both.some(isAlive) ? undefined : true), 'the end of the workers')
  expect(both.filter(isAlive)).toEqual([])
})

test('a port that is taken is told once, in a sentence, and nothing stays', { timeout: 60_000 }, async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  const other = run({ PORT: String(port), LOG_LEVEL: 'silent' }, 'start', '--workers', '3')
  expect(await exitCode(other)).toBe(1)
  expect(other.errors()).toBe(
    `Port ${port} is taken by another program: stop that one, or choose another port, such as PORT=${port + 1}.\n`,
  )
  taken.close()
})
