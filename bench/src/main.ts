import { writeFile } from 'node:fs/promises'
import { dataFolder } from './data-folder.ts'
import { measureCharts } from './charts/measure-charts.ts'
import { openBenchServer } from './database/bench-server.ts'
import { prepareRealData } from './database/prepare.ts'
import { measureExecuting } from './executing/measure-executing.ts'
import { runGrowth } from './growth/run-growth.ts'
import { describeMachine } from './machine.ts'
import { runMemory } from './memory/run-memory.ts'
import { runIngest } from './ingest/run-ingest.ts'
import { runBench } from './measure/run-bench.ts'
import { readOptions } from './options.ts'
import type { BenchOptions } from './options.ts'
import { ingestTable } from './report/ingest-table.ts'
import { memoryTable } from './report/memory-table.ts'
import { performancePage } from './report/performance.ts'
import { ratioTable } from './report/ratio-table.ts'
import { readResults, saveResult } from './report/results.ts'
import { runSdk } from './sdk/run-sdk.ts'
import { sdkTables } from './sdk/sdk-table.ts'

const page = new URL('../../docs/performance.md', import.meta.url)

/** Progress goes to stderr: stdout holds the tables. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}

async function measure({ command, plan, whole, json }: BenchOptions): Promise<void> {
  const server = await openBenchServer()
  try {
    const url = await prepareRealData(server, dataFolder(), tell)
    if (command === 'executing') {
      await measureExecuting(url, plan.queries)
      return
    }
    if (command === 'growth') {
      const result = await runGrowth(server, url, plan.queries, tell)
      if (whole) await saveResult('growth', result)
      if (json !== undefined) await writeFile(json, `${JSON.stringify(result, null, 2)}\n`)
      return
    }
    if (command === 'memory') {
      const result = await runMemory(server, url, tell)
      if (whole) await saveResult('memory', result)
      if (json !== undefined) await writeFile(json, `${JSON.stringify(result, null, 2)}\n`)
      process.stdout.write(`${memoryTable(result)}\n`)
      return
    }
    const { rows, compared } = await runBench(url, plan, tell)
    if (json !== undefined) await writeFile(json, `${JSON.stringify(rows, null, 2)}\n`)
    const { rounds, seconds } = plan
    if (whole)
      await saveResult('bench', { machine: describeMachine(server.version), rounds, seconds, compared, rows })
    process.stdout.write(ratioTable(rows))
  } finally {
    await server.close()
  }
}

async function measureIngest(json: string | undefined): Promise<void> {
  const result = await runIngest(dataFolder(), tell)
  if (json !== undefined) await writeFile(json, `${JSON.stringify(result, null, 2)}\n`)
  process.stdout.write(ingestTable(result))
}

async function measureSdk({ plan, json }: BenchOptions): Promise<void> {
  const result = await runSdk(plan, tell)
  if (json !== undefined) await writeFile(json, `${JSON.stringify(result, null, 2)}\n`)
  process.stdout.write(sdkTables(result))
}

async function main(argv: readonly string[]): Promise<void> {
  const options = readOptions(argv)
  if (options.command === 'ingest') return measureIngest(options.json)
  if (options.command === 'sdk') return measureSdk(options)
  if (options.command === 'charts') return measureCharts()
  if (options.command !== 'report') return measure(options)
  await writeFile(page, await performancePage(await readResults()))
}

/** Whether the message is a sentence for the person who called. */
function isExpected(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  const wrongCall = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  return wrongCall || error instanceof RangeError || error.name === 'DatabaseError'
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // The servers end with this process, see peers/child.ts.
  process.once(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143))
}
try {
  await main(process.argv.slice(2))
} catch (error) {
  tell(isExpected(error) ? error.message : String(error instanceof Error ? error.stack : error))
  process.exitCode = 1
}
