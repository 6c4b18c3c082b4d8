import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStarterImporter, publish, stage } from '@opencorridor/ingest'
import type { Importer, IngestSummary } from '@opencorridor/ingest'
import { migrate, openDatabase } from '@opencorridor/schema'
import type { Database } from '@opencorridor/schema'
import { describeMachine } from '../machine.ts'
import { rounded } from '../measure/statistics.ts'
import type { IngestResult, IngestStep } from './ingest-result.ts'
import { rawCopy } from './raw-copy.ts'
import { serverUsage } from './server-usage.ts'
import { eightMillion, revisedWdi, wdiImporter } from './sources.ts'

const megabyte = 2 ** 20

/**
 * Measures the way from files to a published release, in embedded databases that it makes and removes: the World
 * Development Indicators, the same again, the same with every value revised; then eight million values, beside a plain
 * COPY of the same.
 * @param data the publishers' files: `wdi/latest`
 */
export async function runIngest(data: string, tell: (line: string) => void): Promise<IngestResult> {
  const steps: IngestStep[] = []
  const real = await inNewDatabase(async (database) => {
    const measure = await createMeasure(database, steps, tell)
    const twice = async (what: string, importer: Importer): Promise<void> => {
      const { values } = await measure(`${what}: staged`, () => stage(database, importer), valuesOf)
      await measure(
        `${what}: published`,
        () => publish(database),
        () => values,
      )
    }
    await twice('World Development Indicators', wdiImporter(data))
    await twice('The same again', wdiImporter(data))
    await twice('Every value revised', revisedWdi(data))
    const { rows } = await database.pool.query<{ version: string }>(
      `SELECT split_part(current_setting('server_version'), ' ', 1) AS version`,
    )
    return describeMachine(`embedded PostgreSQL ${rows[0]?.version ?? ''}`)
  })
  const ratioToCopy = await inNewDatabase(async (database) => {
    const measure = await createMeasure(database, steps, tell)
    const plain = await measure(
      'Eight million: COPY into a plain table',
      () => rawCopy(database.pool, eightMillion(data)),
      (values) => values,
    )
    const staged = await measure('Eight million: staged', () => stage(database, eightMillion(data)), valuesOf)
    const published = await measure(
      'Eight million: published',
      () => publish(database),
      () => staged.values,
    )
    return plain.seconds / (staged.seconds + published.seconds)
  })
  return { machine: real, steps, ratioToCopy: rounded(ratioToCopy, 3) }
}

const valuesOf = ({ values }: IngestSummary): number => values

/** A database with the data that ship with the program, which areas and indicators come from. */
async function inNewDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'opencorridor-bench-ingest-'))
  try {
    const database = await openDatabase({ dataDirectory, statementTimeout: 0 })
    try {
      await migrate(database.pool)
      await stage(database, createStarterImporter())
      await publish(database)
      return await work(database)
    } finally {
      await database.close()
    }
  } finally {
    await rm(dataDirectory, { recursive: true, force: true })
  }
}

async function createMeasure(database: Database, steps: IngestStep[], tell: (line: string) => void) {
  const server = await serverUsage(database.pool)
  return async function measure<T>(
    step: string,
    work: () => Promise<T>,
    count: (result: T) => number,
  ): Promise<IngestStep> {
    const [cpu, serverCpu, started] = [process.cpuUsage(), server.cpu(), performance.now()]
    const values = count(await work())
    const seconds = (performance.now() - started) / 1000
    const { user, system } = process.cpuUsage(cpu)
    const after = server.cpu()
    const bytes = server.memory()
    const measured: IngestStep = {
      ...{ step, values, seconds: rounded(seconds, 3), nodeCpu: rounded((user + system) / 1e6, 3) },
      databaseCpu: after === null || serverCpu === null ? null : rounded(after - serverCpu, 3),
      valuesPerSecond: Math.round(values / seconds),
      nodeMemory: Math.round(process.resourceUsage().maxRSS / 1024),
      databaseMemory: bytes === null ? null : Math.round(bytes / megabyte),
    }
    steps.push(measured)
    tell(`${step}: ${measured.seconds} s`)
    return measured
  }
}
