import type { PrismaClient } from '../../generated/client/client.ts'
import type { SeriesModel, SeriesVersionModel } from '../../generated/client/models.ts'
import type { SeriesSubject, StoredSeries } from '../series/stored-series.ts'

/**
 * What is loaded together: the series of an indicator about areas, or about the corridors from one origin or to one
 * destination (bilateral indicators have up to 45,000 series, so they are never loaded whole).
 */
export interface SeriesGroup {
  indicatorId: string
  originId?: string
  destinationId?: string
}

/** A text that tells one group from another. */
export function groupKey({ indicatorId, originId, destinationId }: SeriesGroup): string {
  return [indicatorId, originId ?? '', destinationId ?? ''].join('\n')
}

function subjectOf(row: SeriesModel): SeriesSubject {
  if (row.areaId !== null) return { kind: 'AREA', areaId: row.areaId }
  if (row.originId !== null && row.destinationId !== null) {
    return { kind: 'CORRIDOR', originId: row.originId, destinationId: row.destinationId }
  }
  throw new Error(`Series ${row.indicatorId} ${row.seriesKey} has no subject.`)
}

const stored = (row: SeriesModel, version: SeriesVersionModel): StoredSeries => ({
  indicatorId: row.indicatorId,
  seriesKey: row.seriesKey,
  subject: subjectOf(row),
  frequency: row.frequency,
  dimensions: row.dimensions as Record<string, string>,
  datasetId: row.datasetId,
  editionId: version.editionId,
  firstPeriod: version.firstPeriod,
  values: Float64Array.from(version.values),
  statuses: version.statuses,
  attributes: new Map(),
})

/**
 * The series of one group as a release has them, in order of their keys: three flat statements. (A nested include
 * would name every series in its second statement.)
 */
export async function loadSeries(
  prisma: PrismaClient,
  sequence: number,
  group: SeriesGroup,
): Promise<StoredSeries[]> {
  const rows = await prisma.series.findMany({ where: group, orderBy: { seriesKey: 'asc' } })
  const bilateral = group.originId !== undefined || group.destinationId !== undefined
  const where = {
    indicatorId: group.indicatorId,
    ...(bilateral && { seriesKey: { in: rows.map((row) => row.seriesKey) } }),
    validFrom: { lte: sequence },
    OR: [{ validTo: null }, { validTo: { gt: sequence } }],
  }
  const [versions, attributes] = await Promise.all([
    prisma.seriesVersion.findMany({ where }),
    prisma.observationAttribute.findMany({ where }),
  ])
  const versionOf = new Map(versions.map((version) => [version.seriesKey, version]))
  const attributesOf = new Map<string, Map<number, Record<string, string>>>()
  for (const { seriesKey, period, attribute, value } of attributes) {
    const cells = attributesOf.get(seriesKey) ?? new Map<number, Record<string, string>>()
    attributesOf.set(seriesKey, cells.set(period, { ...cells.get(period), [attribute]: value }))
  }
  return rows.flatMap((row) => {
    const version = versionOf.get(row.seriesKey)
    if (version === undefined) return []
    const series = stored(row, version)
    const cells = attributesOf.get(row.seriesKey)
    return cells === undefined ? series : { ...series, attributes: cells }
  })
}
