import { expect, test } from 'vitest'
import { createCellStore } from './cell-store.ts'
import type { SeriesHead } from './cell-store.ts'

const head = (areaId: string, dimensions = {}): SeriesHead => ({
  ...{ indicatorId: 'SM.POP.TOTL', subject: { areaId }, frequency: 'A', dimensions },
})
const cell = (period: number, note?: string) => ({
  ...{ period, value: 1, status: 'A' as const },
  ...(note === undefined ? {} : { attributes: { NOTE: note } }),
})
const at = (line: number) => ({ file: 'a.csv', line })

test('holds no more series than it may, and says what to do', () => {
  const store = createCellStore({ series: 2 })
  store.add(head('TJK'), cell(2020), at(2))
  store.add(head('ARM'), cell(2020), at(3))
  store.add(head('ARM'), cell(2021), at(4))
  const sentence = /^a\.csv, line 5: there are more than 2 series, .*; split the files by indicator/
  expect(() => {
    store.add(head('GEO'), cell(2020), at(5))
  }).toThrow(sentence)
  expect(() => {
    store.takeBack(head('GEO'), at(5))
  }).toThrow(sentence)
})

test('holds no more characters of attributes than it may, the same ones counted once', () => {
  // {"NOTE":"abc"} has 14 characters.
  const store = createCellStore({ attributes: 28 })
  for (const [line, note] of ['abc', 'abc', 'abd', undefined, 'abc'].entries()) {
    store.add(head('TJK'), cell(2000 + line, note), at(line))
  }
  expect(() => {
    store.add(head('TJK'), cell(2010, 'x'), at(7))
  }).toThrow(/^a\.csv, line 7: the attributes of the observations have more than 28 characters/)
})

test('puts series together whose heads turn out to be one', () => {
  const store = createCellStore()
  store.add(head('TJK', { AGE: 'ALL' }), cell(2020), at(2))
  store.add(head('ARM'), cell(2020), at(3))
  store.add(head('TJK'), cell(2021), at(4))
  store.add(head('TJK'), cell(2020), at(5))
  const settled = [...store.settled((given) => ({ ...given, dimensions: {} }))]
  expect(
    settled.map(({ head: { subject }, observations, repeated }) => [subject, observations, repeated]),
  ).toEqual([
    [{ areaId: 'TJK' }, [cell(2020), cell(2021)], [{ ...at(5), other: at(2), agrees: true }]],
    [{ areaId: 'ARM' }, [cell(2020)], []],
  ])
})
