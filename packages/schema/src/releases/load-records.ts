import type { PrismaClient } from '../../generated/client/client.ts'
import type { RecordKind, Records } from '../records/records.ts'

/** All records that one release displays, by kind. */
export type ReleaseRecords = { [K in RecordKind]: readonly Records[K][] }

/**
 * Reads every record that is in force in a release, each kind with one statement, ordered by natural key.
 * Values are no records: they are loaded when they are asked for (`load-series.ts`).
 */
export async function loadRecords(prisma: PrismaClient, sequence: number): Promise<ReleaseRecords> {
  const where = { validFrom: { lte: sequence }, OR: [{ validTo: null }, { validTo: { gt: sequence } }] }
  const by = <const F extends readonly string[]>(...fields: F) =>
    fields.map((field) => ({ [field]: 'asc' as const }))
  const id = { where, orderBy: by('id') }
  const inOrder = { where, orderBy: by('projectId', 'ordinal') }
  const queries: { [K in RecordKind]: () => PromiseLike<readonly Records[K][]> } = {
    Dataset: () => prisma.dataset.findMany(id),
    Edition: () => prisma.edition.findMany(id),
    DatasetAreaNote: () => prisma.datasetAreaNote.findMany({ where, orderBy: by('datasetId', 'areaId') }),
    SourceReference: () =>
      prisma.sourceReference.findMany({ where, orderBy: by('recordKind', 'recordId', 'field', 'ordinal') }),
    Area: () => prisma.area.findMany(id),
    AreaCode: () => prisma.areaCode.findMany({ where, orderBy: by('areaId', 'scheme', 'code', 'since') }),
    AreaName: () =>
      prisma.areaName.findMany({ where, orderBy: by('areaId', 'language', 'form', 'since', 'name') }),
    AreaMembership: () =>
      prisma.areaMembership.findMany({ where, orderBy: by('regionId', 'countryId', 'since') }),
    AreaSuccession: () =>
      prisma.areaSuccession.findMany({ where, orderBy: by('predecessorId', 'successorId') }),
    Corridor: () => prisma.corridor.findMany(id),
    Indicator: () => prisma.indicator.findMany(id),
    IndicatorCode: () =>
      prisma.indicatorCode.findMany({ where, orderBy: by('indicatorId', 'scheme', 'code') }),
    DatasetPreference: () => prisma.datasetPreference.findMany({ where, orderBy: by('indicatorId', 'rank') }),
    DimensionCode: () => prisma.dimensionCode.findMany({ where, orderBy: by('dimension', 'code') }),
    Statement: () => prisma.statement.findMany(id),
    StatementSubject: () =>
      prisma.statementSubject.findMany({
        where,
        orderBy: by('statementId', 'subjectKind', 'subjectId', 'role'),
      }),
    Project: () => prisma.project.findMany(id),
    ProjectTitle: () => prisma.projectTitle.findMany(inOrder),
    Organisation: () => prisma.organisation.findMany(id),
    ProjectOrganisation: () =>
      prisma.projectOrganisation.findMany({
        where,
        orderBy: by('projectId', 'ordinal', 'organisationId', 'role'),
      }),
    Office: () => prisma.office.findMany(id),
    ProjectOffice: () =>
      prisma.projectOffice.findMany({ where, orderBy: by('projectId', 'ordinal', 'officeId') }),
    ProjectArea: () => prisma.projectArea.findMany({ where, orderBy: by('projectId', 'ordinal', 'areaId') }),
    ProjectCorridor: () => prisma.projectCorridor.findMany({ where, orderBy: by('projectId', 'corridorId') }),
    Theme: () => prisma.theme.findMany(id),
    ProjectTheme: () => prisma.projectTheme.findMany({ where, orderBy: by('projectId', 'themeId') }),
    Sector: () => prisma.sector.findMany(id),
    ProjectSector: () => prisma.projectSector.findMany({ where, orderBy: by('projectId', 'sectorId') }),
    ProjectResult: () => prisma.projectResult.findMany(inOrder),
    ProjectRelation: () =>
      prisma.projectRelation.findMany({ where, orderBy: by('projectId', 'relatedId', 'kind') }),
    ProjectMoney: () => prisma.projectMoney.findMany(inOrder),
    Instrument: () => prisma.instrument.findMany(id),
    Resource: () => prisma.resource.findMany(id),
    Publication: () => prisma.publication.findMany(id),
    Event: () => prisma.event.findMany(id),
    Link: () => prisma.link.findMany({ where, orderBy: by('fromKind', 'fromId', 'toKind', 'toId', 'role') }),
    Translation: () =>
      prisma.translation.findMany({ where, orderBy: by('recordKind', 'recordId', 'field', 'language') }),
  }
  const loaded = await Promise.all(
    Object.entries(queries).map(async ([kind, query]) => [kind, await query()]),
  )
  return Object.fromEntries(loaded) as ReleaseRecords
}
