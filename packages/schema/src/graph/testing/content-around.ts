import type { RecordInput } from '../../records/records.ts'
import type { Content } from './insert-records.ts'

const datasetId = 'report'

const link = (from: string, role: string, to: string) => {
  const [fromKind = '', fromId = ''] = from.split(' ')
  const [toKind = '', toId = ''] = to.split(' ')
  return { fromKind, fromId, role, toKind, toId, datasetId }
}
const statement = (
  id: string,
  kind: string,
  metric: string,
  rest: Partial<RecordInput<'Statement'>> = {},
) => ({
  id,
  kind,
  metric,
  confidence: 'EXPLICIT' as const,
  datasetId,
  ...rest,
})
const subject = (statementId: string, subjectKind: string, subjectId: string, role = 'ABOUT') => ({
  statementId,
  subjectKind,
  subjectId,
  role,
  datasetId,
})
const source = (recordKind: string, recordId: string, field: string, locator: string, ordinal = 0) => ({
  recordKind,
  recordId,
  field,
  ordinal,
  datasetId,
  locator,
})
const instrument = (
  id: string,
  kind: string,
  name: string,
  rest: Partial<RecordInput<'Instrument'>> = {},
) => ({
  id,
  kind,
  name,
  datasetId,
  ...rest,
})

/** What lies around the projects of `content.ts`, and what is said of both. */
export const contentAround: Content = {
  Instrument: [
    instrument('agreement-geo-tur', 'AGREEMENT', 'Agreement on labour', { adoptedOn: '2012' }),
    instrument('compact-3', 'COMPACT', 'Compact of three'),
    instrument('c097', 'CONVENTION', 'Convention No. 97', { code: 'C097', adoptedOn: '1949' }),
    instrument('patent', 'Ordinance', 'Work patent'),
  ],
  Resource: [
    { id: 'portal', kind: 'PORTAL', name: 'Portal', since: '2012', datasetId },
    { id: 'mrc-osh', kind: 'RESOURCE_CENTRE', name: 'Centre in Osh', datasetId },
  ],
  Publication: [
    {
      id: 'handbook',
      kind: 'HANDBOOK',
      title: 'Handbook',
      publisherId: 'iom',
      publishedOn: '2015-06',
      datasetId,
    },
    { id: 'story', kind: 'STORY', title: 'A story', publishedOn: '2014-12-10', datasetId },
  ],
  Event: [
    { id: 'training', name: 'Training', startsOn: '2014-11', place: 'Issyk-Kul', areaId: 'KGZ', datasetId },
    { id: 'forum', name: 'Forum', startsOn: '2015', datasetId },
  ],
  Statement: [
    statement('cost-tjk-rus', 'COST', 'transfer cost', {
      value: 1.9,
      qualifier: '=',
      periodStart: '2015',
      unit: '%',
    }),
    statement('role-tjk', 'ROLE', 'country of origin', { text: 'main country of origin' }),
    statement('agreements', 'AGREEMENT', 'agreements drafted', { confidence: 'INFERRED', periodEnd: '2011' }),
    statement('portal-visits', 'FIGURE', 'visits', {
      lower: 10,
      upper: 20,
      qualifier: 'range',
      text: 'a month',
    }),
  ],
  StatementSubject: [
    { ...subject('cost-tjk-rus', 'CORRIDOR', 'TJK-RUS'), direction: 'ONWARD' },
    subject('role-tjk', 'AREA', 'TJK'),
    subject('agreements', 'CORRIDOR', 'GEO-TUR', 'CANDIDATE'),
    subject('agreements', 'AREA', 'CA', 'stakeholder'),
    subject('agreements', 'PROJECT', 'diaspora'),
    subject('portal-visits', 'RESOURCE', 'portal'),
  ],
  Link: [
    link('Instrument agreement-geo-tur', 'PARTY', 'Area GEO'),
    link('Instrument agreement-geo-tur', 'PARTY', 'Area TUR'),
    link('Instrument compact-3', 'PARTY', 'Area GEO'),
    link('Instrument compact-3', 'PARTY', 'Area TUR'),
    link('Instrument compact-3', 'PARTY', 'Area TJK'),
    link('Instrument c097', 'PARTY', 'Organisation iom'),
    link('Instrument c097', 'APPLIES_TO', 'Area TJK'),
    link('Instrument patent', 'APPLIES_TO', 'Corridor TJK-RUS'),
    link('Project diaspora', 'SUPPORTS', 'Instrument c097'),
    link('Resource portal', 'SERVES', 'Corridor TJK-RUS'),
    link('Resource portal', 'MADE_BY', 'Project diaspora'),
    link('Resource mrc-osh', 'LOCATED_IN', 'Area KGZ'),
    link('Resource mrc-osh', 'SUPPORTED_BY', 'Organisation iom'),
    link('Publication handbook', 'MADE_BY', 'Project coherence'),
    link('Publication story', 'ABOUT', 'Project coherence'),
    link('Publication story', 'ABOUT', 'Area KGZ'),
    link('Publication story', 'PUBLISHED_BY', 'Organisation iom'),
    link('Event forum', 'ABOUT', 'Area TJK'),
    link('Event training', 'PART_OF', 'Project coherence'),
  ],
  SourceReference: [
    source('Project', 'coherence', '', 'l.1008-1010'),
    source('Project', 'coherence', 'endsOn', 'l.1017'),
    source('Project', 'coherence', '', 'l.890', 1),
    source('ProjectResult', '["enterprise",0]', '', 'l.2807'),
    source('ProjectResult', '["enterprise",1]', '', 'l.2834'),
    source('Theme', 'coherence', '', 'of another kind'),
  ],
}
