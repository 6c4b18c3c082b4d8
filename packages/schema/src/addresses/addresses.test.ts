import { describe, expect, it } from 'vitest'
import { addressOf } from './address-of.ts'
import type { TableQuestion } from './address-of.ts'
import { readArguments } from './read-arguments.ts'

const read = (question: TableQuestion, query: string) => readArguments(question, new URLSearchParams(query))

describe('what an address says is read back', () => {
  it.each([
    ['panel', 'indicators=A.B,C.D&areas=TJK,UZB&from=2010&to=2013-Q2&latest=true'],
    ['panel', 'areas=%5B%22Korea%2C+Rep.%22%5D&indicators=A&lastN=3&maxAge=2'],
    [
      'panel',
      'dimensions=SEX:F,AGE:*&fill=LINEAR&fill.maxGap=3&indicators=A&transform=INDEX&transform.base=2010',
    ],
    ['panel', 'align=A&align.aggregation=MEAN&align.partial=true&corridors=TJK-RUS&indicators=A'],
    ['series', 'allDatasets=true&areas=TJK&dataset=wdi&from=2010&indicators=A'],
    ['ranking', 'direction=BOTTOM&first=5&indicator=A&others=TJK'],
    ['projects', 'areas=TJK&codes=a,b&orderBy=START&orderBy.direction=DESC&status=CLOSED&themes=1.1'],
    ['corridors', 'where=%5B%7B%22above%22%3A5%2C%22indicator%22%3A%22OC.REM.COST%22%7D%5D'],
  ] as const)('%s: %s', (question, query) => {
    const args = read(question, query)
    const address = addressOf(question, args, 'r')
    const [, written = ''] = address.split('?')
    expect(read(question, written)).toEqual({ ...args, release: 'r' })
    // In one wording, whatever the order in which it was asked.
    const turned = query.split('&').reverse().join('&')
    expect(addressOf(question, read(question, turned), 'r')).toBe(address)
  })
})

it('leaves out what is the default, and pages', () => {
  const args = { indicators: ['A'], latest: false, samePeriod: false, first: 10, after: 'x', release: 'old' }
  expect(addressOf('panel', args, '2026.05')).toBe('/v1/panel.csv?indicators=A&release=2026.05')
})

it('takes periods and enums as the graph does, in one notation', () => {
  expect(read('panel', 'indicators=A&from=2013M04&transform=growth')).toMatchObject({
    from: '2013-04',
    transform: { method: 'GROWTH' },
  })
})

it.each([
  ['', 'indicators is missing'],
  ['indicators=A&nothing=1', 'There is no parameter "nothing"'],
  ['indicators=[A', 'a list in JSON'],
  ['indicators=A&latest=perhaps', 'Boolean'],
  ['indicators=A&from=later', 'later'],
  ['indicators=A&fill.maxGap=3', 'method'],
])('refuses %s', (query, words) => {
  expect(() => read('panel', query)).toThrow(words)
})
