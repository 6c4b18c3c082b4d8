import type { ChildProcess } from 'node:child_process'
import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Database } from '@opencorridor/schema'
import { openDatabase } from '@opencorridor/schema'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { killedAreas, killedIndicator, killedYears } from './testing/kill-facts.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const directory = mkdtempSync(join(tmpdir(), 'opencorridor-kill-'))
const env = { ...process.env, DATABASE_URL: '', OPENCORRIDOR_DATA_DIR: join(directory, 'data'), PORT: '0' }
const moments = 20
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000)

/** mulberry32, so that a failure can be run again. */
function random(state: number): () => number {
  let at = state
  return () => {
    at = (at + 0x6d2b79f5) | 0
    let bits = Math.imul(at ^ (at >>> 15), 1 | at)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296
  }
}

let service: ChildProcess
let url: string
let database: Database

beforeAll(async () => {
  service = spawn(process.execPath, ['--import', 'tsx', here('./main.ts'), 'start', '--workers', '1'], {
    env: { ...env, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (service.stdout === null) throw new Error('The service has no output.')
  for await (const line of createInterface(service.stdout)) {
    const [found] = /http:\/\/[\d.:]+/.exec(line) ?? []
    if (found !== undefined) url = found
    if (found !== undefined) break
  }
  database = await openDatabase({ dataDirectory: env.OPENCORRIDOR_DATA_DIR })
  expect(await publishEditions(1, 1).done).toEqual({ code: 0, errors: '' })
}, 300_000)

afterAll(async () => {
  service.kill('SIGTERM')
  if (service.exitCode === null) await once(service, 'exit')
  await database.close()
  rmSync(directory, { recursive: true, force: true })
}, 60_000)

/** Starts the program that publishes; `ready` when its commands are about to run, `done` with its exit code. */
function publishEditions(first: number, count: number) {
  const child = fork(
    here('./testing/publish-editions.ts'),
    [join(directory, 'files'), String(first), String(count)],
    {
      env,
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    },
  )
  let errors = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const done = once(child, 'exit').then(([code]) => ({ code: code as number | null, errors }))
  return { child, ready: once(child, 'message'), done }
}

interface Seen {
  release: string
  /** The distinct values of the panel and of the series. */
  values: number[]
  cells: number
}

const question = `{
  panel(indicators: ["${killedIndicator}"], areas: ${JSON.stringify(killedAreas)}, from: "1960", to: "2019") {
    release { name } observations(first: 1000) { nodes { value } }
  }
  ranking(indicator: "${killedIndicator}", period: "2000", first: 100) { release { name } entries { observation { value } } }
}`

/** Asks the service for values in two ways at once; undefined when it does not answer with data. */
async function look(): Promise<Seen | undefined> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: question }),
  }).catch(() => undefined)
  const body = (await response?.json().catch(() => undefined)) as Answer | undefined
  if (body?.data == null) {
    if (body?.errors !== undefined && !body.errors.every(({ extensions }) => passing.has(extensions.code)))
      throw new Error(JSON.stringify(body.errors))
    return undefined
  }
  const { panel, ranking } = body.data
  const values = panel.observations.nodes.map(({ value }) => value)
  const ranked = ranking.entries.map(({ observation }) => observation.value)
  const releases = new Set([panel.release.name, ranking.release.name])
  return {
    release: [...releases].join(' and '),
    values: [...new Set([...values, ...ranked])],
    cells: values.length,
  }
}

interface Answer {
  data?: {
    panel: { release: { name: string }; observations: { nodes: { value: number }[] } }
    ranking: { release: { name: string }; entries: { observation: { value: number } }[] }
  } | null
  errors?: { extensions: { code: string } }[]
}

/** What a service may say while its database is being started again. */
const passing = new Set(['UNAVAILABLE', 'TIMEOUT'])

/** Reads until it is told to stop; every answer is of one release, and none is older than one before it. */
function poll() {
  const stop = new AbortController()
  const seen: Seen[] = []
  let refused = 0
  const reading = (async () => {
    while (!stop.signal.aborted) {
      const answer = await look()
      if (answer === undefined) refused += 1
      else seen.push(answer)
      await wait(5)
    }
  })()
  return {
    async stop() {
      stop.abort()
      await reading
      return { seen, refused }
    },
  }
}

const edition = (name: string): number => Number(/^e(\d+)$/.exec(name)?.[1] ?? NaN)

/** Asks the database until it answers: it may be on its way up again. */
async function query<Row>(sql: string): Promise<Row[]> {
  for (let time = 0; ; time++) {
    try {
      return (await database.pool.query(sql)).rows as Row[]
    } catch (error) {
      if (time > 600) throw error
      await wait(100)
    }
  }
}

/** What is in force is one release, whole; nothing is staged but by runs that wait. */
async function checkDatabase(): Promise<number> {
  const [found] = await query<{
    name: string
    digest: string
    low: number
    high: number
    cells: number
    orphans: number
  }>(
    `SELECT name, digest, cells.*, (
       SELECT count(*)::int FROM (SELECT "runId" FROM "StagedSeries" UNION ALL SELECT "runId" FROM "StagedRecord") AS staged
       WHERE NOT EXISTS (SELECT FROM "IngestRun" AS run WHERE run.id = staged."runId" AND run.status = 'STAGED')
     ) AS orphans
     FROM "Release", (
       SELECT min(value) AS low, max(value) AS high, count(*)::int AS cells
       FROM "SeriesVersion" CROSS JOIN unnest("values") AS value
       WHERE "indicatorId" = '${killedIndicator}' AND "validTo" IS NULL
     ) AS cells ORDER BY sequence DESC LIMIT 1`,
  )
  const number = edition(found?.name ?? '')
  expect(found).toMatchObject({
    low: number,
    high: number,
    cells: killedAreas.length * killedYears.length,
    orphans: 0,
  })
  expect(found?.digest).toMatch(/^[0-9a-f]{64}$/)
  return number
}

/** The server processes that this test's service has started: the postmaster, and the sessions below it. */
async function victim(what: string): Promise<number | undefined> {
  if (what === 'server') {
    const [line = ''] = readFileSync(
      join(env.OPENCORRIDOR_DATA_DIR, 'postgresql', 'postmaster.pid'),
      'utf8',
    ).split('\n')
    return Number(line)
  }
  const [session] = await query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE backend_xid IS NOT NULL AND pid <> pg_backend_pid() LIMIT 1`,
  )
  return session?.pid
}

it('twenty kills -9 of ingests, publications and their database leave the release before, whole', async () => {
  console.log(`KILL_SEED=${seed}`)
  const next = random(seed)
  let newest = await checkDatabase()
  const killed: Record<string, number> = {}
  for (let moment = 0; moment < moments; moment++) {
    const what = moment % 4 < 2 ? 'program' : moment % 4 === 2 ? 'session' : 'server'
    const delay = next() * 1_500
    const before = newest
    const { child, ready, done } = publishEditions(before + 1, 100)
    await ready
    const reader = poll()
    await wait(delay)
    // A session that has written something is looked for until there is one, for a while.
    let pid = what === 'program' ? child.pid : await victim(what)
    for (let time = 0; time < 2_000 && pid === undefined; time++) {
      await wait(10)
      pid = await victim(what)
    }
    if (pid !== undefined) process.kill(pid, 'SIGKILL')
    killed[what] = (killed[what] ?? 0) + (pid === undefined ? 0 : 1)
    // What is left of a program whose database was killed ends by itself, with a sentence.
    await Promise.race([done, wait(20_000)])
    child.kill('SIGKILL')
    await done
    newest = await checkDatabase()
    expect(newest).toBeGreaterThanOrEqual(before)
    for (let time = 0; (await look().catch(() => undefined))?.release !== `e${newest}`; time++) {
      if (time > 600) throw new Error(`The service does not come to e${newest} (${what}, seed ${seed}).`)
      await wait(100)
    }
    const { seen, refused } = await reader.stop()
    const wrong = seen.filter(
      ({ release, values, cells }) =>
        cells !== killedAreas.length * killedYears.length ||
        values.length !== 1 ||
        values[0] !== edition(release),
    )
    expect(wrong, `${what} after ${Math.round(delay)} ms, seed ${seed}`).toEqual([])
    const order = seen.map(({ release }) => edition(release))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    if (what === 'program') expect(refused).toBe(0)
  }
  // The next run starts clean.
  const { done } = publishEditions(newest + 1, 1)
  expect(await done).toEqual({ code: 0, errors: '' })
  expect(await checkDatabase()).toBe(newest + 1)
  const runs = await query<{ status: string }>('SELECT DISTINCT status FROM "IngestRun"')
  expect(runs.map(({ status }) => status)).not.toContain('RUNNING')
  expect(runs.map(({ status }) => status)).not.toContain('STAGED')
  expect(Object.values(killed).reduce((sum, count) => sum + count, 0)).toBe(moments)
}, 900_000)
