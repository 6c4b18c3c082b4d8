import type { IngestScope } from '../../item.ts'
import type { MatrixProduct } from './knomad-records.ts'

/**
 * What matrices of some years cover: these years, one scope for each run of years that follow each other. What is
 * stored of other years stays.
 */
export function matrixScopes(
  { datasetId, indicatorId }: MatrixProduct,
  years: readonly number[],
): IngestScope[] {
  const ranges: { fromYear: number; toYear: number }[] = []
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last?.toYear === year - 1) last.toYear = year
    else ranges.push({ fromYear: year, toYear: year })
  }
  return ranges.map((absence) => ({ datasetId, indicators: [indicatorId], records: [], absence }))
}
