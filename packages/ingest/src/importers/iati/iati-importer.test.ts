import { expect, test } from 'vitest'
import { activityXml, listXml, readActivityWith, readFiles } from './testing-activities.ts'

test('the least that an activity has: a project of the data set of who reports it', async () => {
  const read = await readFiles(
    [listXml([activityXml()], 'version="2.02" generated-datetime="2024-05-06T07:08:09Z"')],
    {
      edition: '2024-05',
      licence: 'CC BY 4.0',
    },
  )
  expect(read.of('Project')).toEqual([
    {
      id: 'iati-zz-1-a',
      title: 'Fair recruitment',
      named: true,
      summary: null,
      status: 'IMPLEMENTATION',
      startsOn: null,
      endsOn: null,
      timeframe: null,
      url: null,
      note: 'IATI activity ZZ-1-A.',
      datasetId: 'iati-zz-1',
    },
  ])
  expect(read.of('Dataset')).toMatchObject([
    { id: 'iati-zz-1', publisherId: 'iati-org-zz-1', licence: 'CC BY 4.0' },
  ])
  expect(read.of('Edition')).toMatchObject([
    { id: 'iati-zz-1/2024-05', publishedOn: '2024-05-06', coverage: { activities: 1 } },
  ])
  expect(read.of('Organisation')).toMatchObject([
    { id: 'iati-org-zz-1', name: 'Workers Abroad', kind: 'NGO' },
  ])
  expect(read.of('SourceReference')).toMatchObject([{ recordKind: 'Project', locator: 'ZZ-1-A' }])
  expect(read.importer.scopes).toMatchObject([{ datasetId: 'iati-zz-1', indicators: [] }])
  expect(read.importer.counts?.rows).toBe(1)
  expect(read.rejects).toEqual([])
})

test('texts are told by language, the language of the activity where a text says none', async () => {
  const read = await readActivityWith(`
    <title><narrative xml:lang="ru">второй title is not the first</narrative></title>
    <description><narrative>Line one.
      Line two.</narrative><narrative xml:lang="FR">Un.</narrative></description>
    <description type="1"><narrative>More.</narrative></description>
    <description type="3"><narrative xml:lang="ru">Мигранты</narrative><narrative>Migrants</narrative></description>`)
  expect(read.of('Project')).toMatchObject([{ summary: 'Line one.\nLine two.\nMore.' }])
  expect(read.of('Statement')).toMatchObject([{ metric: 'target groups', text: 'Migrants' }])
  expect(read.of('StatementSubject')).toMatchObject([{ subjectKind: 'PROJECT', subjectId: 'iati-zz-1-a' }])
  expect(read.of('Translation')).toMatchObject([
    { recordKind: 'Project', field: 'summary', language: 'fr', text: 'Un.' },
    { recordKind: 'Statement', recordId: 'iati-zz-1-a-description-3-1', language: 'ru', text: 'Мигранты' },
  ])
})

test('a title in another language than English is shown and says its language; further ones are kept', async () => {
  const xml = activityXml()
    .replace('xml:lang="en"', 'xml:lang="ru"')
    .replace('<narrative>Fair recruitment', '<narrative>Честный наём</narrative><narrative xml:lang="tg">Кор')
  const read = await readFiles([listXml([xml])])
  expect(read.of('Project')[0]?.title).toBe('Честный наём')
  expect(read.of('ProjectTitle').map(({ title, language }) => [title, language])).toEqual([
    ['Честный наём', 'ru'],
    ['Кор', 'tg'],
  ])
})

test('actual dates go before planned ones, and both are kept', async () => {
  const read = await readActivityWith(`<activity-date type="1" iso-date="2012-04-15"/>
    <activity-date type="2" iso-date="2012-04-28Z"/><activity-date type="3" iso-date="2015-12-31"/>`)
  expect(read.of('Project')).toMatchObject([
    {
      startsOn: '2012-04-28',
      endsOn: '2015-12-31',
      timeframe: 'planned 2012-04-15 to 2015-12-31, actual from 2012-04-28',
    },
  ])
})

test('organisations are one by identifier and by nothing else; ours are found by theirs or by their exact name', async () => {
  const org = (attributes: string, name: string) =>
    `<participating-org ${attributes}><narrative>${name}</narrative></participating-org>`
  const read = await readActivityWith(
    org('role="1" ref="XM-DAC-47066"', 'IOM Tajikistan') +
      org('role="2"', 'International Labour Organization') +
      org('role="4" ref="TJ-1"', 'Ministry of Labour') +
      org('role="4"', 'Ministry of Labour') +
      org('role="4"', 'ministry of labour'),
  )
  expect(
    read.of('ProjectOrganisation').map(({ organisationId, role }) => `${role} ${organisationId}`),
  ).toEqual([
    'FUNDING iom',
    'ACCOUNTABLE ilo',
    'IMPLEMENTING iati-org-tj-1',
    expect.stringMatching(/^IMPLEMENTING iati-name-ministry-of-labour-[0-9a-f]{8}$/),
    expect.stringMatching(/^IMPLEMENTING iati-name-ministry-of-labour-[0-9a-f]{8}$/),
  ])
  expect(new Set(read.of('Organisation').map(({ id }) => id)).size).toBe(6)
  expect(read.of('Organisation').find(({ id }) => id === 'iom')).toMatchObject({
    name: 'International Organization for Migration',
    aliases: ['IOM Tajikistan'],
  })
})

test('countries, Kosovo* by both of its codes, and regions by vocabulary, with their shares', async () => {
  const read = await readActivityWith(`<recipient-country code="TJ" percentage="40"/>
    <recipient-country code="XK" percentage="10"/>
    <recipient-region code="619" percentage="30"/>
    <recipient-region code="143" vocabulary="2" percentage="20"/>`)
  expect(read.of('ProjectArea').map(({ areaId, percentage }) => [areaId, percentage])).toEqual([
    ['TJK', 40],
    ['XKX', 10],
    ['DAC_619', 30],
    ['M49_143', 20],
  ])
  expect(read.of('Area')).toMatchObject([{ id: 'DAC_619', kind: 'REGION' }])
  const other = await readActivityWith('<recipient-country code="XKX"/>')
  expect(other.of('ProjectArea')).toMatchObject([{ areaId: 'XKX', percentage: null }])
  expect([...read.rejects, ...other.rejects]).toEqual([])
})

test('sectors by vocabulary: a list of the publisher is its own', async () => {
  const read =
    await readActivityWith(`<sector code="15190" percentage="33.33"/><sector code="16070" percentage="66.66"/>
    <sector code="A" vocabulary="99"><narrative>Return</narrative></sector>`)
  expect(read.of('Sector').map(({ id, name }) => [id, name])).toEqual([
    ['iati-sector-1-15190', 'Facilitation of orderly, safe, regular and responsible migration and mobility'],
    ['iati-sector-1-16070', 'Labour rights'],
    ['iati-sector-99-zz-1-a', 'Return'],
  ])
  expect(read.rejects).toEqual([])
})

test('places and sectors of transactions stand for those that the activity does not state', async () => {
  const transaction = (
    code: string,
  ) => `<transaction><transaction-type code="3"/><transaction-date iso-date="2015-01-02"/>
    <value>5</value><sector code="16070"/><recipient-country code="${code}"/></transaction>`
  const read = await readActivityWith(transaction('TJ') + transaction('UZ') + transaction('TJ'))
  expect(read.of('ProjectArea').map(({ areaId, role, percentage }) => [areaId, role, percentage])).toEqual([
    ['TJK', 'recipient of transactions', null],
    ['UZB', 'recipient of transactions', null],
  ])
  expect(read.of('ProjectSector')).toHaveLength(1)
  expect(read.rejects).toEqual([])
})

test('money stays in its own currency with its own dates, digit for digit, and is never added up', async () => {
  const read = await readActivityWith(`
    <budget type="2"><period-start iso-date="2015-01-01"/><period-end iso-date="2015-12-31"/><value currency="USD" value-date="2015-02-01">12345678901234567890.0001</value></budget>
    <planned-disbursement><period-start iso-date="2016-01-01"/><value>007.50</value></planned-disbursement>
    <transaction ref="T1"><transaction-type code="2"/><transaction-date iso-date="2015-03-04"/><value>-5</value>
      <provider-org ref="ZZ-1"/><receiver-org><narrative>Payee</narrative></receiver-org></transaction>`)
  expect(read.of('ProjectMoney')).toMatchObject([
    {
      ordinal: 0,
      kind: 'REVISED_BUDGET',
      amount: '12345678901234567890.0001',
      currency: 'USD',
      valueDate: '2015-02-01',
    },
    { ordinal: 1, kind: 'PLANNED_DISBURSEMENT', amount: '7.50', currency: 'EUR', periodStart: '2016-01-01' },
    {
      ordinal: 2,
      kind: 'COMMITMENT',
      amount: '-5',
      currency: 'EUR',
      periodStart: '2015-03-04',
      periodEnd: '2015-03-04',
    },
  ])
  expect(read.of('ProjectMoney')[2]).toMatchObject({ providerId: 'iati-org-zz-1' })
  expect(read.of('SourceReference').at(-1)?.locator).toBe('ZZ-1-A transaction 1 (T1)')
  expect(read.rejects).toEqual([])
})

test('targets are told from what was reached, with period, dimensions and comments', async () => {
  const read = await readActivityWith(`<result type="2"><title><narrative>Trained</narrative></title>
    <indicator measure="2" ascending="0"><title><narrative>Share</narrative></title>
      <baseline year="2014" value="1"/>
      <period><period-start iso-date="2015-01-01"/><period-end iso-date="2015-12-31"/>
        <target value="50"/><actual value="n/a"><dimension name="sex" value="female"/><comment><narrative>Late.</narrative></comment></actual></period>
    </indicator></result>`)
  expect(read.of('ProjectResult')).toMatchObject([
    { kind: 'OUTCOME', label: 'Trained' },
    { kind: 'OUTCOME_BASELINE', label: 'Trained: Share', value: 1, unit: 'percent', asOf: '2014' },
    { kind: 'OUTCOME_TARGET', value: 50, asOf: '2015-01-01/2015-12-31', note: 'Less is better.' },
    {
      kind: 'OUTCOME_ACTUAL',
      value: null,
      text: 'n/a',
      unit: null,
      note: 'Less is better.\nsex: female.\nLate.',
    },
  ])
  expect(read.reasons('result/indicator/period/actual/@value')).toHaveLength(1)
})

test('documents are publications about the project; the page of the activity is its address', async () => {
  const link = (url: string, code: string) =>
    `<document-link url="${url}"><title><narrative>Evaluation</narrative></title><category code="${code}"/><document-date iso-date="2016-02-03"/></document-link>`
  const read = await readActivityWith(
    link('https://example.org/e.pdf', 'A07') +
      link('https://example.org/page', 'A12') +
      `<result type="1"><title><narrative>R</narrative></title>${link('https://example.org/r.pdf', 'A08')}</result>`,
  )
  expect(read.of('Project')).toMatchObject([{ url: 'https://example.org/page' }])
  expect(read.of('Publication').map(({ kind, url, publishedOn }) => [kind, url, publishedOn])).toEqual([
    ['REPORT', 'https://example.org/e.pdf', '2016-02-03'],
    ['OTHER', 'https://example.org/page', '2016-02-03'],
    ['REPORT', 'https://example.org/r.pdf', '2016-02-03'],
  ])
  expect(read.of('Link')).toHaveLength(3)
})

test('relations lead to activities of any file of the run; others are reported', async () => {
  const relation = (ref: string, type: number) => `<related-activity ref="${ref}" type="${type}"/>`
  const read = await readFiles([
    listXml([
      activityXml({ identifier: 'ZZ-1-CHILD', rest: relation('ZZ-1-PARENT', 1) + relation('ZZ-1-GONE', 3) }),
    ]),
    listXml([activityXml({ identifier: 'ZZ-1-PARENT', rest: relation('ZZ-1-CHILD', 2) })]),
  ])
  expect(
    read.of('ProjectRelation').map(({ projectId, relatedId, kind }) => [projectId, kind, relatedId]),
  ).toEqual([
    ['iati-zz-1-child', 'PARENT', 'iati-zz-1-parent'],
    ['iati-zz-1-parent', 'CHILD', 'iati-zz-1-child'],
  ])
  expect(read.reasons('related-activity')).toEqual([
    expect.stringMatching(/^a\.xml:\d+ The activity ZZ-1-GONE is not among the files/),
  ])
})

test('one activity reported twice is one claim, and the other is named with its place', async () => {
  const read = await readFiles([
    listXml([activityXml()]),
    listXml([activityXml({ rest: '<budget><value>9</value></budget>' })]),
  ])
  expect(read.of('Project')).toHaveLength(1)
  expect(read.of('ProjectMoney')).toEqual([])
  expect(read.reasons('iati-identifier')).toEqual([
    'b.xml:3 The activity ZZ-1-A stands in a.xml, line 3, too. Two claims are not merged: that one counts, and this one is not taken; leave one of them out.',
  ])
})

test('several organisations report: a data set each, and a claim on an identifier of another is a project of its own', async () => {
  const other = '<reporting-org ref="YY-2" type="40" secondary-reporter="1"/>'
  const read = await readFiles([
    listXml([
      activityXml(),
      activityXml({ identifier: 'ZZ-1-B', reporter: other }),
      activityXml({ identifier: 'YY-2/ab' }),
    ]),
  ])
  expect(read.of('Project').map(({ id, datasetId }) => [id, datasetId])).toEqual([
    ['iati-zz-1-a', 'iati-zz-1'],
    ['iati-zz-1-b-by-yy-2', 'iati-yy-2'],
    [expect.stringMatching(/^iati-yy-2-ab-[0-9a-f]{8}-by-zz-1$/), 'iati-zz-1'],
  ])
  expect(read.importer.scopes.map(({ datasetId }) => datasetId)).toEqual(['iati-zz-1', 'iati-yy-2'])
})

test('contacts are personal data: nothing of them is in what was read, only that there are some', async () => {
  const read =
    await readActivityWith(`<contact-info type="1"><person-name lang="SECRET"><narrative>SECRET Person</narrative></person-name>
    <email>secret@example.org</email></contact-info><contact-info/>`)
  expect(JSON.stringify(read.items)).not.toMatch(/secret|person-name|email/i)
  expect(read.reasons('contact-info')).toEqual([
    'a.xml:8 Contacts are personal data and are not read (places: 2, activities: 1; the first is here).',
  ])
})

test('what the data model has no place for is counted, one reject for each element and attribute', async () => {
  const rest = '<tag code="1"/><tag code="2"/><location><name/></location><title>text</title>'
  const read = await readFiles([
    listXml([
      activityXml({ rest, attributes: 'humanitarian="1"' }),
      activityXml({ identifier: 'ZZ-1-B', rest: '<tag code="3"/><my:own xmlns:my="urn:x">1</my:own>' }),
    ]),
  ])
  const counted = read.rejects.map(({ field, reason }) => [field, /\(.*?;/.exec(reason)?.[0]])
  expect(counted).toEqual([
    ['@humanitarian', '(places: 1, activities: 1;'],
    ['location', '(places: 1, activities: 1;'],
    ['my:own', '(places: 1, activities: 1;'],
    ['tag', '(places: 3, activities: 2;'],
    ['title/#', '(places: 1, activities: 1;'],
  ])
})
