import type { BenchServer } from '../database/bench-server.ts'
import { startGenerator } from '../load/generator.ts'
import { describeMachine } from '../machine.ts'
import { startPeer } from '../peers/start-peer.ts'
import type { RunningPeer } from '../peers/start-peer.ts'
import type { BenchQuery } from '../queries/bench-query.ts'
import { readFacts } from '../queries/facts.ts'
import { seriesQueries } from '../queries/index.ts'
import { uniform, zipf } from '../seeded-random.ts'
import { dropGrown, growDatabase } from './grow.ts'
import type { GrownDatabase } from './grow.ts'
import { growthFacts } from './growth-facts.ts'
import type { GrowthResult } from './growth-result.ts'
import { measureFirstTouch } from './measure-first-touch.ts'
import { measureUniform } from './measure-uniform.ts'
import { measureZipf } from './measure-zipf.ts'
import type { SizedService } from './measure-zipf.ts'
import { memoryOf } from './service.ts'

const targets = [2e6, 8e6, 50e6]
const megabyte = 2 ** 20
/** The service's own default, and a tenth of what the largest database would take. */
const bounds = { usual: 512, small: 64 }
const uncached = { RESPONSE_CACHE_BYTES: '0' }

/**
 * Measures OpenCorridor over databases of 2, 8 and 50 million values, which it makes and drops.
 * @param prepared address of the prepared database
 */
export async function runGrowth(
  server: BenchServer,
  prepared: string,
  queries: readonly BenchQuery[],
  tell: (line: string) => void,
): Promise<GrowthResult> {
  const stops: (() => Promise<void>)[] = []
  const grown: GrownDatabase[] = []
  const start = async (name: 'opencorridor' | 'sql', url: string, env: NodeJS.ProcessEnv = {}) => {
    const peer = await startPeer(name, url, env)
    stops.push(() => peer.child.stop())
    return peer
  }
  try {
    const real = await readFacts(prepared)
    const name = new URL(prepared).pathname.slice(1)
    for (const target of targets) {
      const one = await growDatabase(server, name, real, target)
      grown.push(one)
      tell(`${one.name}: ${one.values} values in ${one.series} series`)
    }
    const generator = await startGenerator()
    stops.push(() => generator.stop())
    const largest = grown.at(-1)
    if (largest === undefined) throw new Error('No database was made.')

    const touched = await start('opencorridor', largest.url, uncached)
    const firstTouch = await measureFirstTouch(touched, largest.plan, generator)
    for (const { what, p50 } of firstTouch) tell(`First touch of ${what}: p50 ${p50} ms`)
    await touched.child.stop()

    const small = { ...uncached, CACHE_BYTES: String(bounds.small * megabyte) }
    const [own, sql] = [await start('opencorridor', largest.url, small), await start('sql', largest.url)]
    const uniformRows: GrowthResult['uniform'] = []
    for (const query of queries.filter((it) => seriesQueries.includes(it))) {
      for (const connections of [1, 32]) {
        const facts = growthFacts(real, largest.plan, uniform)
        const row = await measureUniform(query, { own, sql }, facts, connections, generator)
        uniformRows.push(row)
        tell(
          `Uniform, ${row.query}, ${connections}: ${row.p50} ms, SQL ${row.sqlP50} ms (x${row.ratioMedian})`,
        )
      }
    }
    await Promise.all([own.child.stop(), sql.child.stop()])

    const services: (SizedService & { memoryAtStart: number | null })[] = []
    for (const { url, plan, values } of grown) {
      const peer: RunningPeer = await start('opencorridor', url, uncached)
      const facts = growthFacts(real, plan, zipf)
      services.push({
        label: `${Math.round(values / 1e6)} million`,
        peer,
        facts,
        memoryAtStart: memoryOf(peer),
      })
    }
    const zipfRows: GrowthResult['zipf'] = []
    for (const query of queries) {
      for (const connections of [1, 32]) {
        const rows = await measureZipf(query, services, connections, generator)
        zipfRows.push(...rows)
        tell(
          `Zipf, ${query.name}, ${connections}: ${rows.map(({ label, p50, ratio }) => `${label} ${p50} ms (x${ratio})`).join(', ')}`,
        )
      }
    }
    const sizes = grown.map(({ values, series, bytes }, at) => {
      const service = services[at]
      return {
        label: service?.label ?? '',
        values,
        series,
        disk: Math.round(bytes / megabyte),
        memoryAtStart: service?.memoryAtStart ?? null,
        memoryAfter: service === undefined ? null : memoryOf(service.peer),
      }
    })
    const machine = describeMachine(server.version)
    return { machine, bounds, sizes, zipf: zipfRows, uniform: uniformRows, firstTouch }
  } finally {
    await Promise.all(stops.map((stop) => stop()))
    await dropGrown(
      server,
      grown.map(({ name }) => name),
    )
  }
}
