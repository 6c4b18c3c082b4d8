/**
 * Two figures of the service that need two million values: how a table of all of them streams, and what a second
 * worker brings. `pnpm bench:scale` prints both (`csv` or `workers`: one of them), and ends with 1 when one is not as
 * promised.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBenchServer } from '../database/bench-server.ts'
import { createNode } from '../drill/programs/node.ts'
import type { NodeOptions } from '../drill/programs/node.ts'
import { freePort } from '../peers/wait-for-port.ts'
import { madeIndicators } from './made-up-panel.ts'
import { measureCsv } from './measure-csv.ts'
import { measureWorkers } from './measure-workers.ts'
import { prepareScale } from './prepare.ts'

/**
 * What is promised of the service as it is set up by default, whether the series were asked for before or not. A process
 * that has just started has its code to compile and its connections to open: the first byte of the first table that it
 * writes is printed, and not judged.
 */
const promised = { peakMegabytes: 300, firstByteMs: 200, ratio: 1.4 }

/** What is read, one after the other; of the first one only the memory that it leaves behind counts. */
const touches = [
  ['smaller table before', madeIndicators.slice(0, 20)],
  ['first time', madeIndicators],
  ['second time', madeIndicators],
] as const

/** V8 takes what the machine has, and collects when that is cheap; for comparison, what it does with in a small container. */
const thrifty = { NODE_OPTIONS: '--max-old-space-size=128 --max-semi-space-size=4' }

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
const only = process.argv[2]
const folder = mkdtempSync(join(tmpdir(), 'opencorridor-scale-'))
const server = await openBenchServer()
const database = await prepareScale(server, (line) => process.stderr.write(`${line}\n`))

async function start(name: string, options: Pick<NodeOptions, 'args' | 'env'> = {}) {
  const made = createNode({
    ...{ name, folder, port: await freePort(), databaseUrl: database.url, ...options },
    env: { RESPONSE_CACHE_BYTES: '0', ...options.env },
  })
  await made.start()
  return made
}

/** Prints how a table of everything streams. @returns what is not as promised */
async function csv(): Promise<string[]> {
  const misses: string[] = []
  for (const [name, env] of [
    ['as it starts', {}],
    ['with a small heap', thrifty],
  ] as const) {
    const node = await start(`csv-${Object.keys(env).length}`, { env })
    for (const [touch, indicators] of touches) {
      const run = await measureCsv(node, database.countries, indicators)
      console.log(
        `CSV, ${name}, ${touch}: ${run.rows} rows, ${run.megabytes} MB in ${run.seconds} s (${run.cpuSeconds} s of CPU); first byte after ${run.firstByteMs} ms; the process held ${run.beforeMegabytes} MB before and ${run.peakMegabytes} MB at most`,
      )
      if (env === thrifty || indicators !== madeIndicators) continue
      if (run.peakMegabytes > promised.peakMegabytes)
        misses.push(`more than ${promised.peakMegabytes} MB the ${touch}`)
      if (run.firstByteMs > promised.firstByteMs)
        misses.push(`a start after more than ${promised.firstByteMs} ms the ${touch}`)
    }
    await node.stop()
  }
  return misses
}

/** Prints what a second worker brings. @returns what is not as promised */
async function workers(): Promise<string[]> {
  const [one, two] = [await start('one'), await start('two', { args: ['--workers', '2'] })]
  const run = await measureWorkers(one, two, database.countries)
  const { worker, clientOfOne, clientOfTwo } = run.busy
  console.log(
    `Panels of 120,000 values in a second: ${run.one} with one worker, ${run.two} with two; ${run.ratio} times as many. Processors busy: ${worker} in the one worker and ${clientOfOne} in its client, ${clientOfTwo} in the client of two`,
  )
  await Promise.all([one.stop(), two.stop()])
  return run.ratio < promised.ratio ? [`less than ${promised.ratio} times as many`] : []
}

try {
  const misses = [...(only === 'workers' ? [] : await csv()), ...(only === 'csv' ? [] : await workers())]
  if (misses.length > 0) console.log(`Not as promised: ${misses.join('; ')}.`)
  process.exitCode = misses.length > 0 ? 1 : 0
} finally {
  await database.drop()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
}
