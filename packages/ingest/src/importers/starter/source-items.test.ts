import { describe, expect, it } from 'vitest'
import { createSources } from './source-items.ts'

const sources = createSources([
  { text: 'S3', id: 'iom-vienna-2023' },
  { text: 'S4', id: 'iom-seeeca-showcase-2015' },
])

describe('createSources', () => {
  it('refers to each place in its own dataset, the first one first', () => {
    const result = {
      kind: 'ProjectResult',
      key: { projectId: 'deed', ordinal: 0 },
      statedBy: '2014',
    } as const
    expect(sources.references(result, ['S4 l.1993-1997', 'S3 l.9'])).toEqual([
      {
        type: 'record',
        kind: 'SourceReference',
        record: {
          recordKind: 'ProjectResult',
          recordId: '["deed",0]',
          field: '',
          ordinal: 0,
          datasetId: 'iom-seeeca-showcase-2015',
          locator: 'l.1993-1997',
          statedBy: '2014',
        },
      },
      expect.objectContaining({
        record: expect.objectContaining({
          ordinal: 1,
          datasetId: 'iom-vienna-2023',
          locator: 'l.9',
        }) as unknown,
      }),
    ])
  })

  it('has no reference where there is no place', () => {
    expect(sources.references({ kind: 'Project', key: { id: 'deed' }, field: 'url' }, null)).toEqual([])
  })

  it('keeps a record with the text of its first place', () => {
    expect(sources.dataset(['S3 l.9', 'S4 l.1'])).toBe('iom-vienna-2023')
  })

  it('names a text that it does not know', () => {
    expect(() => sources.dataset(['S0 l.3'])).toThrow(
      '"S0 l.3" is in S0, which is none of the texts of datasets.json.',
    )
  })
})
