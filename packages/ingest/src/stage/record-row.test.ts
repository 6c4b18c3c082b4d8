import { describe, expect, it } from 'vitest'
import type { RecordItem } from '../item.ts'
import { record } from '../publish/publish-fixture.ts'
import { recordRow } from './record-row.ts'

const valid = record('ProjectMoney', {
  ...{ projectId: 'p', ordinal: 1, kind: 'BUDGET', currency: 'EUR', datasetId: 'd' },
  // As an importer may give it: a number, a text or a Decimal.
  amount: '1250.5',
})

/** A record with parts that the types would not allow, as an importer without types may give them. */
function wrong(parts: object, item: RecordItem = valid): RecordItem {
  return Object.assign({}, item, { record: Object.assign({}, item.record, parts) })
}

describe('recordRow', () => {
  it('fills in what is left out', () => {
    const { recordKind, recordKey, content } = recordRow(
      record('Project', { id: 'p', title: 'T', status: 'CLOSED', datasetId: 'd' }),
    )
    expect([recordKind, recordKey]).toEqual(['Project', 'p'])
    expect(content).toEqual({
      ...{
        id: 'p',
        title: 'T',
        status: 'CLOSED',
        datasetId: 'd',
        summary: null,
        startsOn: null,
        endsOn: null,
      },
      ...{ openEnded: false, named: true, timeframe: null, url: null, note: null },
    })
  })

  it('names a record with several key fields by all of them', () => {
    expect(recordRow(valid)).toMatchObject({
      recordKey: '["p",1]',
      content: { amount: '1250.5', valueDate: null },
    })
  })

  it.each<[string, RecordItem, string]>([
    ['an unknown kind', Object.assign({}, valid, { kind: 'Nothing' }), '"Nothing" is no kind of record'],
    [
      'an unknown field',
      wrong({ titel: 'T' }),
      'ProjectMoney ["p",1] has the field titel, which ProjectMoney has not',
    ],
    ['validFrom', wrong({ validFrom: 1 }), 'has the field validFrom'],
    ['a missing field', wrong({ currency: undefined }), 'ProjectMoney ["p",1]: currency is missing'],
    ['a number for a text', wrong({ currency: 978 }), 'currency is 978, where a text is expected'],
    ['half a number', wrong({ ordinal: 1.5 }), 'ordinal is 1.5, where a whole number of 32 bits is expected'],
    ['a number too large', wrong({ ordinal: 2 ** 31 }), 'ordinal is 2147483648'],
    [
      'an amount that would be rounded',
      wrong({ amount: '1.23456' }),
      'an amount of at most 20 digits and 4 decimals',
    ],
    ['an amount that is none', wrong({ amount: 1e30 }), 'amount is 1e+30'],
    [
      'a NUL',
      wrong({ note: 'a\0' }, record('Area', { id: 'X', kind: 'REGION', datasetId: 'd' })),
      'has the field note',
    ],
    ['half a character', wrong({ kind: '\ud800' }), 'kind holds a NUL or half a character'],
    [
      'an unknown code',
      wrong({ kind: 'PLANET' }, record('Area', { id: 'X', kind: 'REGION', datasetId: 'd' })),
      'one of COUNTRY, REGION',
    ],
    [
      'NaN',
      wrong({ latitude: NaN }, record('Area', { id: 'X', kind: 'REGION', datasetId: 'd' })),
      'latitude is NaN, where a finite number is expected',
    ],
    ['an empty id', record('Area', { id: '', kind: 'REGION', datasetId: 'd' }), 'id is empty'],
    [
      'no list',
      wrong({ aliases: 'A' }, record('Organisation', { id: 'o', name: 'O', datasetId: 'd' })),
      "aliases is 'A', where a list is expected",
    ],
    [
      'a yes',
      wrong(
        { modelled: 'yes' },
        record('Dataset', {
          id: 'd',
          name: 'D',
          publisherId: 'o',
          licence: 'L',
          attribution: 'A',
          datasetId: 'd',
        }),
      ),
      "modelled is 'yes', where true or false is expected",
    ],
    [
      'a NUL in JSON',
      record('Edition', { id: 'e', label: 'e', coverage: { a: '\0' }, datasetId: 'd' }),
      'coverage is { a:',
    ],
    [
      'another pair than the id',
      record('Corridor', { id: 'TJK-RUS', originId: 'RUS', destinationId: 'TJK', datasetId: 'd' }),
      'of its origin and destination, RUS-TJK',
    ],
  ])('refuses %s', (_, item, message) => {
    expect(() => recordRow(item)).toThrow(message)
    expect(() => recordRow(item)).toThrow(expect.objectContaining({ name: 'IngestError' }))
  })

  it('takes JSON that speaks of NUL', () => {
    const edition = record('Edition', {
      id: 'e',
      label: 'e',
      coverage: { note: 'the text \\u0000' },
      datasetId: 'd',
    })
    expect(recordRow(edition).content.coverage).toEqual({ note: 'the text \\u0000' })
  })
})
