import type { PrismaClient } from '../../generated/client/client.ts'
import type {
  ObservationAttributeModel,
  SeriesModel,
  SeriesVersionModel,
} from '../../generated/client/models.ts'
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
  return assembled(rows, versions, attributes)
}

/** What series of a release are about: an area, or a corridor. */
export type SubjectIds = { areaId: string } | { originId: string; destinationId: string }

/**
 * The series about one area or corridor as a release has them, in order of indicator and key: three flat statements.
 * @param indicatorIds indicators that may be about it; they lead the keys and indices of the tables.
 */
export async function loadSeriesAbout(
  prisma: PrismaClient,
  sequence: number,
  indicatorIds: string[],
  subject: SubjectIds,
): Promise<StoredSeries[]> {
  const rows = await prisma.series.findMany({ where: { indicatorId: { in: indicatorIds }, ...subject } })
  const where = {
    indicatorId: { in: [...new Set(rows.map(({ indicatorId }) => indicatorId))] },
    seriesKey: { in: [...new Set(rows.map(({ seriesKey }) => seriesKey))] },
    validFrom: { lte: sequence },
    OR: [{ validTo: null }, { validTo: { gt: sequence } }],
  }
  const [versions, attributes] = await Promise.all([
    prisma.seriesVersion.findMany({ where }),
    prisma.observationAttribute.findMany({ where }),
  ])
  // By code unit, as everywhere: the collation of the database is not the same on every server.
  const inOrder = rows.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  return assembled(inOrder, versions, attributes)
}

const nameOf = ({ indicatorId, seriesKey }: { indicatorId: string; seriesKey: string }) =>
  `${indicatorId}\n${seriesKey}`

/** Series with their versions and what is said of their cells; those without a version in force are left out. */
function assembled(
  rows: readonly SeriesModel[],
  versions: readonly SeriesVersionModel[],
  attributes: readonly ObservationAttributeModel[],
): StoredSeries[] {
  const versionOf = new Map(versions.map((version) => [nameOf(version), version]))
  const attributesOf = new Map<string, Map<number, Record<string, string>>>()
  for (const one of attributes) {
    const cells = attributesOf.get(nameOf(one)) ?? new Map<number, Record<string, string>>()
    cells.set(one.period, { ...cells.get(one.period), [one.attribute]: one.value })
    attributesOf.set(nameOf(one), cells)
  }
  return rows.flatMap((row) => {
    const version = versionOf.get(nameOf(row))
    if (version === undefined) return []
    const series = stored(row, version)
    const cells = attributesOf.get(nameOf(row))
    return cells === undefined ? series : { ...series, attributes: cells }
  })
}
