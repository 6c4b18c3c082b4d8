import { describe, expect, test } from 'vitest'
import { activityXml, listXml, readActivityWith, readFiles } from './testing-activities.ts'

const money = (value: string) => `<budget>${value}</budget>`
const date = (iso: string) => `<activity-date type="2" iso-date="${iso}"/>`

/** What cannot be taken of an activity: the field, its reason, and what else is read (kind and number). */
const left: readonly (readonly [what: string, rest: string, field: string, reason: RegExp])[] = [
  [
    'a day that is none',
    date('2015-02-30'),
    'activity-date/@iso-date',
    /:8 "2015-02-30" is no date: .*2015-03-31/,
  ],
  ['a year before Christ', date('-2015-01-01'), 'activity-date/@iso-date', /"-2015-01-01" is no date/],
  ['a year far ahead', date('20155-01-01'), 'activity-date/@iso-date', /is no date/],
  ['year 0', date('0000-01-01'), 'activity-date/@iso-date', /between 1900 and 2200/],
  [
    'a date of no type',
    '<activity-date type="9" iso-date="2015-01-01"/>',
    'activity-date/@type',
    /"9" is no type/,
  ],
  [
    'an end before its start',
    `${date('2016-01-01')}<activity-date type="4" iso-date="2015-01-01"/>`,
    'activity-date',
    /ends on 2015-01-01, before it starts on 2016-01-01; nothing tells which is wrong/,
  ],
  [
    'a share of 250',
    '<recipient-country code="TJ" percentage="250"/>',
    'recipient-country/@percentage',
    /"250" is no percentage from 0 to 100/,
  ],
  [
    'a negative share',
    '<sector code="16070" percentage="-1"/>',
    'sector/@percentage',
    /"-1" is no percentage/,
  ],
  [
    'a share with its sign',
    '<sector code="16070" percentage="50%"/>',
    'sector/@percentage',
    /"50%" is no percentage/,
  ],
  [
    'shares of 90',
    '<sector code="16070" percentage="40"/><sector code="15190" percentage="50"/>',
    'sector/@percentage',
    /add up to 90 percent, where 100 is the rule; they are kept as stated/,
  ],
  [
    'a country that is none',
    '<recipient-country code="QQ"/>',
    'recipient-country',
    /"QQ" is no code of a country/,
  ],
  [
    'a region that is none',
    '<recipient-region code="616"/>',
    'recipient-region',
    /"616" is no code of a region in the vocabulary 1/,
  ],
  ['a sector that is none', '<sector code="99999"/>', 'sector', /"99999" is no code of the vocabulary 1/],
  [
    'a vocabulary that is none',
    '<sector code="1" vocabulary="77"/>',
    'sector',
    /"77" is no code of the list SectorVocabulary/,
  ],
  ['an amount with commas', money('<value>1,000</value>'), 'budget/value', /"1,000" is no amount/],
  [
    'an amount with too many digits',
    money('<value>123456789012345678901</value>'),
    'budget/value',
    /at most 20 digits before it/,
  ],
  ['an amount in words', money('<value>NaN</value>'), 'budget/value', /"NaN" is no amount/],
  ['no amount', money('<period-start iso-date="2015-01-01"/>'), 'budget/value', /"" is no amount/],
  [
    'a currency that is none',
    money('<value currency="EURO">1</value>'),
    'budget/value/@currency',
    /"EURO" is no currency of ISO 4217/,
  ],
  [
    'a budget of no type',
    '<budget type="7"><value>1</value></budget>',
    'budget/@type',
    /"7" is no type of a budget/,
  ],
  [
    'a transaction of no type',
    '<transaction><transaction-type code="77"/><value>1</value></transaction>',
    'transaction/transaction-type/@code',
    /list TransactionType/,
  ],
  [
    'a role that is none',
    '<participating-org role="9" ref="X-1"/>',
    'participating-org/@role',
    /list OrganisationRole/,
  ],
  [
    'an organisation without a name',
    '<participating-org role="1"/>',
    'participating-org',
    /neither a ref nor a name/,
  ],
  [
    'a relation to itself',
    '<related-activity ref="ZZ-1-A" type="1"/>',
    'related-activity',
    /The activity names itself/,
  ],
  [
    'a relation of no type',
    '<related-activity ref="ZZ-1-B" type="8"/>',
    'related-activity',
    /list RelatedActivityType/,
  ],
  [
    'an address that runs',
    '<document-link url="javascript:alert(1)"/>',
    'document-link/@url',
    /no address that begins with http/,
  ],
  [
    'a target without a value',
    '<result type="1"><indicator measure="1"><period><target/></period></indicator></result>',
    'result/indicator/period/target',
    /neither a value nor a comment/,
  ],
  [
    'a language that is none',
    '<description><narrative xml:lang="en_US!">x</narrative></description>',
    'xml:lang',
    /"en_US!" is no code of a language/,
  ],
]

describe('of an activity is left out, with file, line and reason,', () => {
  test.each(left)('%s', async (_, rest, field, reason) => {
    const read = await readActivityWith(rest)
    expect(read.reasons(field).join('\n')).toMatch(reason)
    expect(read.reasons(field).join('\n')).toMatch(/^a\.xml:\d/)
    expect(read.of('Project')).toHaveLength(1)
    expect(read.of('ProjectMoney')).toEqual([])
  })
})

test('an amount without any currency is none, and no sum is made of it', async () => {
  const xml = activityXml({ rest: money('<value>5</value>') }).replace('default-currency="EUR"', '')
  const read = await readFiles([listXml([xml])])
  expect(read.of('ProjectMoney')).toEqual([])
  expect(read.reasons('budget/value/@currency')).toEqual([expect.stringContaining('has no currency')])
})

test('an activity without identifier, reporter, title or status', async () => {
  const bare = activityXml({ identifier: ' ' })
  const unreported = activityXml({ identifier: 'ZZ-1-B', reporter: '<reporting-org type="40"/>' })
  const nameless =
    '<iati-activity><iati-identifier>ZZ-1-C</iati-identifier><reporting-org ref="ZZ-1"/></iati-activity>'
  const read = await readFiles([listXml([bare, unreported, nameless])])
  expect(read.of('Project')).toMatchObject([{ title: 'ZZ-1-C', named: false, status: 'UNKNOWN' }])
  expect(read.reasons('iati-identifier')).toEqual([
    'a.xml:4 The activity has no identifier, and is not taken.',
  ])
  expect(read.reasons('reporting-org/@ref')[0]).toContain('does not say who reports it')
  expect(read.reasons('title')[0]).toContain('its identifier stands for it')
  expect(read.reasons('activity-status/@code')).toHaveLength(1)
})

test('of a thousand places with one fault the first hundred are listed, and all are counted', async () => {
  const read = await readActivityWith(money('<value>x</value>').repeat(1000))
  expect(read.rejects).toHaveLength(101)
  expect(read.rejects.at(-1)?.reason).toBe('There are 1000 such places; the first 100 are listed.')
})
