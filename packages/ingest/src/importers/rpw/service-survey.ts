import type { RejectItem } from '../../item.ts'
import type { UnresolvedPlaces } from '../../places/unresolved-places.ts'
import { rejectRow } from '../../reject-row.ts'
import { createCostAverage } from './cost-average.ts'
import type { CostAverage } from './cost-average.ts'
import { readService } from './read-service.ts'
import type { Service } from './read-service.ts'
import { createRpwPairs, isFault } from './rpw-pairs.ts'
import type { RpwPair } from './rpw-pairs.ts'
import { createServiceNumbers } from './service-numbers.ts'
import type { AddedPrice } from './service-numbers.ts'
import { readServiceHeader } from './service-header.ts'
import type { Amount, ServiceHeader } from './service-header.ts'
import { smartVerdict } from './smart-rule.ts'
import { textOf } from '../cell-text.ts'
import type { TableRow } from '../read-tables.ts'
import { widthFault } from '../row-width.ts'

/** Points of percent by which fee and margin may miss the total cost: the survey rounds them. */
export const tolerance = 0.05

/** Rows of one cause that are reported one by one. */
const reportedPerCause = 20

/** The prices of one corridor, by quarter. */
export interface SurveyedCorridor {
  pair: RpwPair
  quarters: Map<number, Record<Amount, CostAverage>>
}

/** What has been added up so far. */
export interface ServiceSurvey {
  readonly corridors: ReadonlyMap<string, SurveyedCorridor>
  /** Data rows, and of these rows without any price. */
  readonly counts: { rows: number; emptyRows: number }
  /**
   * Adds the rows of a sheet, one at a time.
   * @param sheet as messages name it
   * @throws IngestError when its header is not as expected
   */
  add(sheet: string, rows: AsyncIterable<TableRow> | Iterable<TableRow>): AsyncGenerator<RejectItem>
}

/** Puts prices together by corridor, quarter and amount; of a service its number and its prices are kept. */
export function createServiceSurvey(unresolved: UnresolvedPlaces): ServiceSurvey {
  const pairs = createRpwPairs()
  const corridors = new Map<string, SurveyedCorridor>()
  const counts = { rows: 0, emptyRows: 0 }
  const numbers = createServiceNumbers()
  const words = new Set<string>()
  let mismatches = 0

  function averages(pair: RpwPair, quarter: number): Record<Amount, CostAverage> {
    const key = `${pair.originId}-${pair.destinationId}`
    const corridor = corridors.get(key) ?? { pair, quarters: new Map<number, Record<Amount, CostAverage>>() }
    corridors.set(key, corridor)
    const found = corridor.quarters.get(quarter) ?? { '200': createCostAverage(), '500': createCostAverage() }
    corridor.quarters.set(quarter, found)
    return found
  }

  /** The corridor of a service, or why there is none. */
  function corridorOf(service: Service): RpwPair | { reason: string; code: string; counted: boolean } {
    const pair = pairs(service.sender, service.receiver)
    if (isFault(pair)) return { reason: pair.reason, code: pair.code, counted: pair.end !== 'BOTH' }
    const { corridor } = service
    if (corridor === '' || corridor === service.sender + service.receiver) return pair
    const written = pairs(corridor.slice(0, 3), corridor.slice(3))
    const same =
      !isFault(written) && written.originId === pair.originId && written.destinationId === pair.destinationId
    if (same) return pair
    const reason = `The corridor "${corridor}" is not that of the codes ${service.sender} and ${service.receiver}.`
    return { reason, code: corridor, counted: false }
  }

  async function* add(
    sheet: string,
    rows: AsyncIterable<TableRow> | Iterable<TableRow>,
  ): AsyncGenerator<RejectItem> {
    let header: (ServiceHeader & Pick<TableRow, 'cells'>) | undefined
    let unlabelled = false
    for await (const row of rows) {
      const { line, cells } = row
      if (header === undefined) {
        header = { ...readServiceHeader(sheet, line, cells), cells }
        continue
      }
      if (cells.every((cell) => textOf(cell) === '')) continue
      counts.rows += 1
      const reject = (reason: string, field?: string, raw?: string): RejectItem =>
        rejectRow(sheet, line, reason, { field, raw })
      const fault = widthFault(header.cells, row)
      if (fault !== undefined) {
        yield reject(fault, undefined, cells.join(','))
        continue
      }
      const { titled } = header
      if (!unlabelled && cells.some((cell, column) => textOf(cell) !== '' && titled[column] !== true)) {
        unlabelled = true
        yield reject(
          'Columns without a title are not taken: nothing says what they mean. This row has the first.',
        )
      }
      const read = readService(header, cells)
      if ('reason' in read) {
        yield reject(read.reason, read.field, read.raw)
        continue
      }
      const { service, faults } = read
      const pair = corridorOf(service)
      if ('reason' in pair) {
        if (!pair.counted || unresolved.add(pair.code, sheet))
          yield reject(pair.reason, 'corridor', pair.code)
        continue
      }
      const repeated = numbers.repeats(service, { sheet, line })
      if (repeated !== undefined) {
        yield reject(repeated, 'id')
        continue
      }
      for (const { reason, field, raw } of faults) yield reject(reason, field, raw)
      if (service.prices.every(({ total }) => total === undefined)) {
        counts.emptyRows += faults.length === 0 ? 1 : 0
        continue
      }
      const verdict = smartVerdict(service)
      for (const word of verdict.unknown) {
        if (words.has(word)) continue
        words.add(word)
        yield reject(`What ${word} means for a smart remitter is not known; such services do not qualify.`)
      }
      const into = averages(pair, service.quarter)
      const added: AddedPrice[] = []
      numbers.added(service, added)
      for (const { amount, total, parts } of service.prices) {
        if (total === undefined) continue
        const cost = service.disclosed ? total : undefined
        const price = { cost, parts, qualifies: verdict.qualifies }
        into[amount].add(price)
        added.push({ average: into[amount], price })
        if (cost === undefined) continue
        if (parts === undefined || Math.abs(parts - total) <= tolerance) continue
        mismatches += 1
        if (mismatches > reportedPerCause) continue
        yield reject(
          `The total cost for US$ ${amount} is ${total} %, fee and margin make ${parts.toFixed(2)} %; the total is taken.`,
          'total cost %',
          String(total),
        )
      }
    }
    if (header === undefined) readServiceHeader(sheet, 1, [])
  }

  return { corridors, counts, add }
}
