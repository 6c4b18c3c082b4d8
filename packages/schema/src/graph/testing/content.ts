import { Prisma } from '../../../generated/client/client.ts'
import type { RecordInput } from '../../records/records.ts'
import { contentAround } from './content-around.ts'
import type { Content } from './insert-records.ts'

const datasetId = 'report'

const area = (id: string, name: string, kind: 'COUNTRY' | 'REGION' = 'COUNTRY') => ({
  id,
  name,
  kind,
  datasetId,
})
const areas = [
  area('GEO', 'Georgia'),
  area('KGZ', 'Kyrgyzstan'),
  area('RUS', 'Russian Federation'),
  area('TJK', 'Tajikistan'),
  area('TUR', 'Türkiye'),
  area('CA', 'Central Asia', 'REGION'),
]

const project = (id: string, title: string, rest: Partial<RecordInput<'Project'>> = {}) => ({
  id,
  title,
  status: 'CLOSED',
  datasetId,
  ...rest,
})
const result = (
  projectId: string,
  ordinal: number,
  label: string,
  rest: Partial<RecordInput<'ProjectResult'>>,
) => ({
  projectId,
  ordinal,
  kind: 'RESULT',
  label,
  confidence: 'EXPLICIT' as const,
  datasetId,
  ...rest,
})
const corridor = (originId: string, destinationId: string) => ({
  id: `${originId}-${destinationId}`,
  originId,
  destinationId,
  datasetId,
})
/** Some projects and what lies around them, with the cases that the graph has to tell apart. */
export const content: Content = {
  Dataset: [
    { id: datasetId, name: 'Report', publisherId: 'iom', licence: '© IOM', attribution: 'IOM', datasetId },
  ],
  Area: areas.map(({ id, kind }) => ({ id, kind, datasetId })),
  AreaCode: [
    { areaId: 'KGZ', scheme: 'iso2', code: 'KG', since: '', until: '', datasetId },
    { areaId: 'TJK', scheme: 'iso2', code: 'TJ', since: '', until: '', datasetId },
  ],
  AreaName: areas.map(({ id, name }) => ({
    areaId: id,
    language: 'en',
    form: 'SHORT',
    name,
    since: '',
    until: '',
    datasetId,
  })),
  AreaMembership: ['KGZ', 'TJK'].map((countryId) => ({
    regionId: 'CA',
    countryId,
    since: '',
    until: '',
    datasetId,
  })),
  Corridor: [corridor('KGZ', 'RUS'), corridor('TJK', 'RUS'), corridor('GEO', 'TUR')],
  Organisation: [
    {
      id: 'iom',
      name: 'International Organization for Migration',
      acronym: 'IOM',
      kind: 'MULTILATERAL',
      datasetId,
    },
    {
      id: 'idf',
      name: 'IOM Development Fund',
      acronym: 'IDF',
      kind: 'Trust fund',
      parentId: 'iom',
      datasetId,
    },
    { id: 'mfa-geo', name: 'Ministry of Foreign Affairs', kind: 'GOVERNMENT', areaId: 'GEO', datasetId },
    { id: 'mfa-tjk', name: 'Ministry of Foreign Affairs', kind: 'GOVERNMENT', areaId: 'TJK', datasetId },
  ],
  Office: [
    {
      id: 'iom-bishkek',
      organisationId: 'iom',
      name: 'IOM Bishkek',
      areaId: 'KGZ',
      city: 'Bishkek',
      datasetId,
    },
  ],
  Theme: [
    { id: 'pillar-1', kind: 'PILLAR', code: '1', name: 'Migration and development', datasetId },
    {
      id: 'section-1.1',
      kind: 'SECTION',
      code: '1.1',
      name: 'Policy coherence',
      parentId: 'pillar-1',
      datasetId,
    },
    { id: 'pillar-3', kind: 'pillar', code: '3', name: 'Inclusion', datasetId },
  ],
  Sector: [{ id: 'construction', vocabulary: 'OPENCORRIDOR', name: 'construction', datasetId }],
  Project: [
    project('coherence', 'Mainstreaming migration', {
      startsOn: '2014-02',
      endsOn: '2018-01',
      summary: 'Advice.',
    }),
    project('diaspora', 'Äthiopien and the diaspora', {
      startsOn: '2015-09',
      endsOn: '2016',
      status: 'Ended',
    }),
    project('region', 'Regional programme', { startsOn: '2010', openEnded: true, status: 'IMPLEMENTATION' }),
    project('enterprise', 'Social enterprise', { named: false }),
    project('diaspora-2', 'Diaspora, second phase', { startsOn: '2016-11' }),
  ],
  ProjectTitle: [
    { projectId: 'diaspora', ordinal: 0, title: 'Communities abroad', language: 'en', datasetId },
  ],
  ProjectOrganisation: [
    { projectId: 'coherence', organisationId: 'iom', role: 'IMPLEMENTING', ordinal: 0, datasetId },
    {
      projectId: 'coherence',
      organisationId: 'idf',
      role: 'FUNDING',
      roleText: 'donor',
      ordinal: 1,
      datasetId,
    },
    { projectId: 'diaspora', organisationId: 'iom', role: 'FUNDING', ordinal: 0, datasetId },
    { projectId: 'enterprise', organisationId: 'mfa-geo', role: 'UNKNOWN', ordinal: 0, datasetId },
  ],
  ProjectOffice: [{ projectId: 'coherence', officeId: 'iom-bishkek', ordinal: 0, datasetId }],
  ProjectArea: [
    { projectId: 'coherence', areaId: 'KGZ', ordinal: 0, role: 'implementation', place: 'Naryn', datasetId },
    { projectId: 'coherence', areaId: 'KGZ', ordinal: 1, role: 'implementation', place: 'Osh', datasetId },
    { projectId: 'diaspora', areaId: 'TJK', ordinal: 0, role: 'origin', datasetId },
    { projectId: 'region', areaId: 'CA', ordinal: 0, role: 'implementation', datasetId },
    { projectId: 'enterprise', areaId: 'GEO', ordinal: 0, role: 'implementation', datasetId },
  ],
  ProjectCorridor: [{ projectId: 'diaspora', corridorId: 'TJK-RUS', role: 'diaspora', datasetId }],
  ProjectTheme: [
    { projectId: 'coherence', themeId: 'section-1.1', datasetId },
    { projectId: 'diaspora', themeId: 'pillar-1', datasetId },
    { projectId: 'enterprise', themeId: 'pillar-3', datasetId },
  ],
  ProjectSector: [{ projectId: 'enterprise', sectorId: 'construction', percentage: 40, datasetId }],
  ProjectResult: [
    result('enterprise', 0, 'persons employed', { value: 25, qualifier: '>=', claimGroup: 'employed' }),
    result('enterprise', 1, 'persons employed', { value: 120, qualifier: '>=', claimGroup: 'employed' }),
    result('enterprise', 2, 'enterprises', { kind: 'TARGET', value: 3, qualifier: '=', asOf: '2013/2014' }),
    result('coherence', 0, 'persons employed', { value: 7, qualifier: 'roughly', claimGroup: 'employed' }),
  ],
  ProjectRelation: [
    { projectId: 'diaspora', relatedId: 'diaspora-2', kind: 'SUCCESSOR', datasetId },
    { projectId: 'diaspora-2', relatedId: 'diaspora', kind: 'PREDECESSOR', datasetId },
    { projectId: 'coherence', relatedId: 'region', kind: 'PARENT', note: 'by its title', datasetId },
  ],
  ProjectMoney: [
    {
      projectId: 'diaspora',
      ordinal: 0,
      kind: 'BUDGET',
      amount: new Prisma.Decimal('1250000.5000'),
      currency: 'EUR',
      valueDate: '2015-09-01',
      providerId: 'idf',
      datasetId,
    },
    {
      projectId: 'diaspora',
      ordinal: 1,
      kind: 'BUDGET',
      amount: new Prisma.Decimal('12345678901234567890.0001'),
      currency: 'USD',
      datasetId,
    },
  ],
  ...contentAround,
}
