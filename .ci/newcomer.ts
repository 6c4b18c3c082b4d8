/**
 * What a newcomer does: clones into an empty folder, runs the start command of the README there, asks the first
 * question, stops, and starts again. Prints what it took; exits with 1 when something is not as promised.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}

interface Started {
  child: ChildProcess
  seconds: number
}

/** Runs the command in a group of its own, until it says where it serves. */
async function start(folder: string, command: string[], env: NodeJS.ProcessEnv): Promise<Started> {
  const began = performance.now()
  const [program = '', ...args] = command
  const child = spawn(program, args, {
    cwd: folder,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    process.stdout.write(chunk)
    output += chunk.toString()
    if (output.includes('Ctrl+C stops it.')) return { child, seconds: (performance.now() - began) / 1000 }
  }
  throw new Error('The service ended before it said where it serves.')
}

async function stop({ child }: Started): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return
  const ended = once(child, 'exit')
  process.kill(-child.pid, 'SIGINT')
  await ended
}

async function ask(port: number): Promise<void> {
  const query =
    '{ panel(indicators: ["OC.MIG.NETR"], latest: true) { observations(first: 1, orderBy: VALUE_DESC) { nodes { value series { subject { ... on Country { code } } } } } } }'
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const text = await response.text()
  if (!text.includes('"value":22.39') || !text.includes('"QAT"')) throw new Error(`Not the answer: ${text}`)
}

const folder = mkdtempSync(join(tmpdir(), 'opencorridor-newcomer-'))
let running: Started | undefined
try {
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', process.cwd(), join(folder, 'clone')])
  const clone = join(folder, 'clone')
  const port = await freePort()
  // A newcomer's shell: nothing of the run of pnpm that this is a script of.
  const shell = Object.entries(process.env).filter(([name]) => !/^(p?npm_|DATABASE_URL$)/i.test(name))
  const env: NodeJS.ProcessEnv = {
    ...Object.fromEntries(shell),
    PORT: String(port),
    OPENCORRIDOR_DATA_DIR: join(folder, 'data'),
  }

  running = await start(clone, ['npx', '-y', 'pnpm@10', 'start'], env)
  await ask(port)
  await stop(running)
  const first = running.seconds

  running = await start(clone, ['npx', '-y', 'pnpm@10', 'start'], env)
  await ask(port)
  await stop(running)
  const second = running.seconds

  running = await start(clone, ['node', 'packages/cli/bin/opencorridor.mjs', 'start'], env)
  await ask(port)
  await stop(running)

  console.log(`\nFirst start, with installing: ${first.toFixed(1)} s.`)
  console.log(`Second start by the same command: ${second.toFixed(1)} s.`)
  console.log(
    `Second start, from the beginning of the service's own process: ${running.seconds.toFixed(1)} s.`,
  )
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  if (running) await stop(running).catch(() => undefined)
  rmSync(folder, { recursive: true, force: true })
}
