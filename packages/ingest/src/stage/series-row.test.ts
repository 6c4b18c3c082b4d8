import { describe, expect, it } from 'vitest'
import type { SeriesItem } from '../item.ts'
import { series } from '../publish/publish-fixture.ts'
import { seriesRow } from './series-row.ts'

/** A series with parts that the types would not allow, as an importer without types may give them. */
function wrong(parts: object): SeriesItem {
  return Object.assign(series('TJK', { 2010: 1 }), parts)
}
const cells = (...observations: object[]) => wrong({ observations })
const cell = { period: 2010, value: 1, status: 'A' }

describe('seriesRow', () => {
  it('packs a series with its key, without totals', () => {
    const item = series(
      'TJK-RUS',
      { 2010: 1.5, 2012: { value: null, status: 'L' } },
      { dimensions: { SEX: 'F', AGE: '_T' } },
    )
    const { values, statuses, ...row } = seriesRow(item)
    expect(row).toEqual({
      indicatorId: 'flow',
      seriesKey: 'TJK-RUS.A.SEX=F@d',
      subjectKind: 'CORRIDOR',
      areaId: null,
      originId: 'TJK',
      destinationId: 'RUS',
      frequency: 'A',
      dimensions: { SEX: 'F' },
      datasetId: 'd',
      editionId: 'd/e1',
      attributes: null,
      firstPeriod: 2010,
    })
    expect([...values]).toEqual([1.5, NaN, NaN])
    expect(Buffer.from(statuses).toString()).toBe('A L')
  })

  it('lists what is said of cells', () => {
    const item = series('TJK', {
      2010: 1,
      2011: { value: 2, status: 'E', attributes: { NOTE: 'n', SOURCE: 'p. 3' } },
    })
    expect(seriesRow(item).attributes).toEqual([
      { period: 2011, attribute: 'NOTE', value: 'n' },
      { period: 2011, attribute: 'SOURCE', value: 'p. 3' },
    ])
  })

  it.each<[string, SeriesItem, string]>([
    ['no observation', cells(), 'Series gdp TJK.A@d has no observation'],
    ['NaN', cells({ ...cell, value: NaN }), 'Series gdp TJK.A@d, 2010: the value NaN is no finite number'],
    ['infinity', cells({ ...cell, value: Infinity }), 'the value Infinity is no finite number'],
    ['a text', cells({ ...cell, value: '1' }), 'the value 1 is no finite number'],
    [
      'a value that is left out',
      cells({ period: 2010, status: 'A' }),
      'the value undefined is no finite number',
    ],
    ['null with a status of a value', cells({ ...cell, value: null }), 'the status A is not L, O, Q or M'],
    [
      'a value with a status of absence',
      cells({ ...cell, status: 'M' }),
      'M says that there is no value, but there is 1',
    ],
    ['an unknown status', cells({ ...cell, status: 'Z' }), 'the status "Z" is no observation status'],
    ['a period twice', cells(cell, cell), 'Series gdp TJK.A@d: 2010 comes twice'],
    ['periods out of order', cells(cell, { ...cell, period: 2009 }), '2009 comes after 2010'],
    ['a negative year', cells({ ...cell, period: -5 }), '-5 is no period ordinal of the years 1 to 9999'],
    ['half a year', cells({ ...cell, period: 2010.5 }), '2010.5 is no period ordinal'],
    ['a year without end', cells({ ...cell, period: 10_000 }), '10000 is no period ordinal'],
    [
      'a quarter of year 0',
      wrong({ frequency: 'Q', observations: [{ ...cell, period: 3 }] }),
      '3 is no period ordinal',
    ],
    ['an unknown frequency', wrong({ frequency: 'W' }), 'the frequency "W" is none of A, Q and M'],
    [
      'a corridor within one place',
      wrong({ subject: { originId: 'TJK', destinationId: 'TJK' } }),
      'two different places',
    ],
    ['no dataset', wrong({ datasetId: '' }), 'an id is empty'],
    ['an area that is no text', wrong({ subject: { areaId: 7 } }), 'an id is 7, where a text is expected'],
    [
      'a dimension in small letters',
      wrong({ dimensions: { sex: 'F' } }),
      'sex=F is no dimension in capitals',
    ],
    ['a code that breaks the key', wrong({ dimensions: { SEX: 'F@x' } }), 'SEX=F@x is no dimension'],
    ['a NUL', cells({ ...cell, attributes: { NOTE: 'a\0b' } }), '2010: the attribute NOTE holds a NUL'],
    [
      'an attribute like a field',
      cells({ ...cell, attributes: { value: 'x' } }),
      'the attribute value is not named in capitals',
    ],
  ])('refuses %s', (_, item, message) => {
    expect(() => seriesRow(item)).toThrow(message)
    expect(() => seriesRow(item)).toThrow(expect.objectContaining({ name: 'IngestError' }))
  })
})
