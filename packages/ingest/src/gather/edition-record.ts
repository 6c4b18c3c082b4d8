import { periodYear } from '@opencorridor/schema'
import type { RecordItem } from '../item.ts'
import { recordItem } from '../record-item.ts'
import type { GatheredSeries } from './cell-store.ts'

const isoDate = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

/** What an edition holds, counted series by series. */
export interface Coverage {
  add(series: GatheredSeries): void
  /** Indicators that have a series. */
  indicators(): string[]
  read(): Record<string, number | null>
}

export function createCoverage(): Coverage {
  const indicators = new Set<string>()
  let [series, observations, first, last] = [0, 0, Infinity, -Infinity]
  return {
    indicators: () => [...indicators].sort(),
    add({ head, observations: cells }) {
      indicators.add(head.indicatorId)
      const given = cells.filter(({ removed }) => removed !== true)
      if (given.length === 0) return
      series += 1
      observations += given.length
      first = Math.min(first, periodYear(head.frequency, given[0]?.period ?? Infinity))
      last = Math.max(last, periodYear(head.frequency, given.at(-1)?.period ?? -Infinity))
    },
    read: () => ({
      indicators: indicators.size,
      series,
      observations,
      firstYear: observations === 0 ? null : first,
      lastYear: observations === 0 ? null : last,
    }),
  }
}

/** The label of an edition: the one that was asked for, else the first digits of what the files sum up to. */
export function editionLabel(checksum: string, asked: string | undefined): string {
  return asked ?? `sha256-${checksum.slice(0, 12)}`
}

/** The edition as it is read now. */
export function editionRecord(
  datasetId: string,
  label: string,
  checksum: string,
  coverage: Coverage,
): RecordItem {
  return recordItem('Edition', {
    id: `${datasetId}/${label}`,
    label,
    ...(isoDate.test(label) ? { publishedOn: label } : {}),
    retrievedOn: new Date().toISOString().slice(0, 10),
    checksum,
    coverage: coverage.read(),
    datasetId,
  })
}
