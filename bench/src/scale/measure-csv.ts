import { cpuSeconds, memoryBytes } from '../load/process-usage.ts'
import type { ServiceNode } from '../drill/programs/node.ts'
import { madeIndicators } from './made-up-panel.ts'

/** One reading of the whole panel as CSV. */
export interface CsvRun {
  readonly rows: number
  readonly megabytes: number
  /** Until the first byte of the body came. */
  readonly firstByteMs: number
  readonly seconds: number
  /** CPU seconds of the service. */
  readonly cpuSeconds: number
  /** What its process held before. */
  readonly beforeMegabytes: number
  /** The most that the process of the service held, from its start on. */
  readonly peakMegabytes: number
}

const megabyte = 2 ** 20

/** Reads every value of some indicators at the plain address, as fast as it comes. */
export async function measureCsv(
  { url, pid }: ServiceNode,
  countries: readonly string[],
  indicators: readonly string[] = madeIndicators,
): Promise<CsvRun> {
  const search = new URLSearchParams({
    indicators: indicators.join(),
    areas: countries.join(),
    comments: 'false',
  })
  const process = pid() ?? 0
  const before = { memory: memoryBytes(process)?.now ?? NaN, cpu: cpuSeconds(process) ?? NaN }
  const began = performance.now()
  const response = await fetch(`${url}/v1/panel.csv?${search.toString()}`, {
    headers: { 'accept-encoding': 'identity' },
  })
  if (response.status !== 200) throw new Error(`${response.status}: ${(await response.text()).slice(0, 500)}`)
  let first: number | undefined
  let lines = 0
  let bytes = 0
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    first ??= performance.now()
    bytes += piece.length
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) lines++
  }
  return {
    // Without the names of the columns.
    rows: lines - 1,
    megabytes: Math.round(bytes / megabyte),
    firstByteMs: Math.round((first ?? NaN) - began),
    seconds: Math.round((performance.now() - began) / 100) / 10,
    cpuSeconds: Math.round(((cpuSeconds(process) ?? NaN) - before.cpu) * 10) / 10,
    beforeMegabytes: Math.round(before.memory / megabyte),
    peakMegabytes: Math.round((memoryBytes(process)?.peak ?? NaN) / megabyte),
  }
}
