import fc from 'fast-check'
import type { Database } from '../../database/database.ts'
import { seriesKey } from '../../series/series-key.ts'
import type { StoredSeries } from '../../series/stored-series.ts'

/** What a release says of a series. */
type Said = Pick<StoredSeries, 'editionId' | 'firstPeriod'> & {
  cells: { value: number; status: string; said: Record<string, string> }[]
}

/** A series, and what each of three releases says of it; null where a release does not have it. */
export interface WrittenSeries {
  identity: Pick<
    StoredSeries,
    'indicatorId' | 'seriesKey' | 'subject' | 'frequency' | 'dimensions' | 'datasetId'
  >
  releases: readonly (Said | null)[]
}

const areas = ['AUT', 'RUS', 'TJK', 'XKX']
const cell = fc.record({
  // The driver writes numbers as text, and JavaScript has none for minus zero.
  value: fc.oneof(
    fc.double({ noDefaultInfinity: true }).map((value) => value + 0),
    fc.constant(Number.NaN),
  ),
  status: fc.constantFrom('A', 'E', 'L', ' '),
  said: fc.oneof(
    { weight: 4, arbitrary: fc.constant({}) },
    fc.dictionary(fc.constantFrom('NATURE', 'NOTE', '__proto__x'), fc.string({ unit: 'grapheme-ascii' }), {
      noNullPrototype: true,
    }),
  ),
})
const said: fc.Arbitrary<Said> = fc.record({
  editionId: fc.constantFrom('first', 'second'),
  firstPeriod: fc.integer({ min: 1960, max: 8000 }),
  cells: fc.array(cell, { minLength: 1, maxLength: 12 }),
})

const identity = fc
  .record({
    indicatorId: fc.constantFrom('AREA.1', 'AREA.2', 'CORRIDOR.1', 'CORRIDOR.2'),
    ends: fc.uniqueArray(fc.constantFrom(...areas), { minLength: 2, maxLength: 2 }),
    frequency: fc.constantFrom('A', 'Q', 'M'),
    dimensions: fc.constantFrom({}, { SEX: 'F' }, { SEX: 'M', AGE: 'Y15T24' }),
    datasetId: fc.constantFrom('wdi', 'census'),
  })
  .map(({ indicatorId, ends, frequency, dimensions, datasetId }) => {
    const [originId = '', destinationId = ''] = ends
    const subject = indicatorId.startsWith('AREA')
      ? ({ kind: 'AREA', areaId: originId } as const)
      : ({ kind: 'CORRIDOR', originId, destinationId } as const)
    const subjectId = subject.kind === 'AREA' ? originId : `${originId}-${destinationId}`
    const key = seriesKey({ subjectId, frequency, dimensions, datasetId })
    return { indicatorId, seriesKey: key, subject, frequency, dimensions, datasetId }
  })

const change = fc.oneof(fc.constant('SAME' as const), fc.constant(null), said)

/** Series of some indicators through three releases: they come, stay as they are, are revised, go and come back. */
export const writtenSeries: fc.Arbitrary<WrittenSeries[]> = fc.uniqueArray(
  fc.record({ identity, changes: fc.tuple(change, change, change) }).map(({ identity: it, changes }) => {
    let before: Said | null = null
    const releases = changes.map((now) => {
      before = now === 'SAME' ? before : now
      return before
    })
    return { identity: it, releases }
  }),
  { selector: ({ identity: it }) => `${it.indicatorId} ${it.seriesKey}`, maxLength: 25 },
)

/** Rows of something from the release in which it came until the one in which it changed. */
function versions<T>(releases: readonly T[], same: (a: T, b: T) => boolean) {
  return releases.flatMap((value, at) => {
    if (at > 0 && same(value, releases[at - 1] as T)) return []
    const end = releases.findIndex((other, later) => later > at && !same(value, other))
    return { value, validFrom: at + 1, validTo: end < 0 ? null : end + 1 }
  })
}

/** Writes series as publishing does: a row for as long as nothing changes, of series as of single attributes. */
export async function writeSeries({ pool, prisma }: Database, all: readonly WrittenSeries[]): Promise<void> {
  await pool.query('TRUNCATE "Series", "SeriesVersion", "ObservationAttribute"')
  await prisma.series.createMany({
    data: all.map(({ identity: { subject, dimensions, ...it } }) => {
      const { kind, ...ends } = subject
      return { ...it, dimensions: { ...dimensions }, subjectKind: kind, ...ends }
    }),
  })
  for (const { identity: it, releases } of all) {
    for (const { value, validFrom, validTo } of versions(releases, (a, b) => a === b)) {
      if (value === null) continue
      // Not through Prisma: it refuses NaN.
      await pool.query(
        `INSERT INTO "SeriesVersion" ("indicatorId", "seriesKey", "validFrom", "validTo", "editionId", "firstPeriod",
           "values", "statuses") VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          ...[it.indicatorId, it.seriesKey, validFrom, validTo, value.editionId, value.firstPeriod],
          value.cells.map((one) => one.value),
          Buffer.from(value.cells.map((one) => one.status).join(''), 'latin1'),
        ],
      )
    }
    const periods = new Set(releases.flatMap((it) => it?.cells.map((_, at) => it.firstPeriod + at) ?? []))
    for (const period of periods) {
      for (const attribute of ['NATURE', 'NOTE', '__proto__x']) {
        const through = releases.map((it) => it?.cells[period - it.firstPeriod]?.said[attribute])
        for (const { value, validFrom, validTo } of versions(through, (a, b) => a === b)) {
          if (value === undefined) continue
          await prisma.observationAttribute.create({
            data: { ...keyOf(it), period, attribute, value, validFrom, validTo },
          })
        }
      }
    }
  }
}

const keyOf = ({ indicatorId, seriesKey: key }: WrittenSeries['identity']) => ({
  indicatorId,
  seriesKey: key,
})

/** A series as it should lie in memory in a release, or undefined where the release does not have it. */
export function expectedSeries(
  { identity: it, releases }: WrittenSeries,
  release: number,
): StoredSeries | undefined {
  const value = releases[release - 1]
  if (value == null) return undefined
  return {
    ...it,
    editionId: value.editionId,
    firstPeriod: value.firstPeriod,
    values: Float64Array.from(value.cells, (one) => one.value),
    statuses: Uint8Array.from(value.cells, (one) => one.status.charCodeAt(0)),
    // A space stands where nothing is said.
    whole: value.cells.every(({ status }) => status !== ' '),
    attributes: new Map(
      value.cells.flatMap(({ said: of }, at) =>
        Object.keys(of).length === 0 ? [] : [[value.firstPeriod + at, of] as const],
      ),
    ),
  }
}
