import type { Frequency } from './period.ts'

/** What tells one series of an indicator from another. */
export interface SeriesIdentity {
  /** Area id (`TJK`), or corridor id (`TJK-RUS`: migrant origin - migrant destination). */
  subjectId: string
  frequency: Frequency
  /** Dimension to code, without the dimensions that are total (`_T`). */
  dimensions: Readonly<Record<string, string>>
  datasetId: string
}

/**
 * The text key of a series within its indicator: `TJK.A@wdi`, `TJK-RUS.Q.AMOUNT=200@rpw`. Dimensions are sorted by
 * name, totals (`_T`) are left out, so that one series has one key whoever writes it.
 */
export function seriesKey({ subjectId, frequency, dimensions, datasetId }: SeriesIdentity): string {
  const breakdown = Object.keys(dimensions)
    .filter((name) => dimensions[name] !== '_T')
    .sort()
    .map((name) => `.${name}=${dimensions[name]}`)
    .join('')
  return `${subjectId}.${frequency}${breakdown}@${datasetId}`
}
