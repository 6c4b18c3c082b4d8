import { recordId } from '@opencorridor/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import type { IngestItem, Progress } from '../../item.ts'
import { createStarterImporter } from './starter-importer.ts'

const importer = createStarterImporter()
const items: IngestItem[] = []
const progress: Progress[] = []

beforeAll(async () => {
  for await (const item of importer.items((step) => progress.push(step))) items.push(item)
})

describe('createStarterImporter', () => {
  it('reads everything and refuses nothing', () => {
    expect(items.filter(({ type }) => type === 'reject')).toEqual([])
    expect(items.filter(({ type }) => type === 'series')).toHaveLength(30)
    expect(items.filter((item) => item.type === 'record' && item.kind === 'Project')).toHaveLength(40)
    expect(progress.at(-1)).toEqual({ done: items.length, total: items.length })
  })

  it('covers every dataset and kind that it writes', () => {
    const covered = new Set(
      importer.scopes.flatMap(({ datasetId, records }) => records.map((kind) => `${datasetId} ${kind}`)),
    )
    const written = new Set(
      items.flatMap((item) => (item.type === 'record' ? [`${item.record.datasetId} ${item.kind}`] : [])),
    )
    expect([...written].filter((pair) => !covered.has(pair))).toEqual([])
    for (const item of items) {
      if (item.type !== 'series') continue
      expect(importer.scopes.find(({ datasetId }) => datasetId === item.datasetId)?.indicators).toBe('all')
    }
  })

  it('gives a source for every statement, result, instrument, resource, publication and event', () => {
    const sourced = new Set(
      items.flatMap((item) =>
        item.type === 'record' && item.kind === 'SourceReference'
          ? [`${item.record.recordKind} ${item.record.recordId}`]
          : [],
      ),
    )
    const kinds = new Set(
      'Statement Project ProjectResult ProjectOrganisation ProjectOffice ProjectCorridor ProjectRelation ProjectTitle Theme Sector Instrument Resource Publication Event Organisation Office'.split(
        ' ',
      ),
    )
    const unsourced = items.flatMap((item) => {
      if (item.type !== 'record' || !kinds.has(item.kind)) return []
      const name = `${item.kind} ${recordId(item.kind, { ...item.record })}`
      return sourced.has(name) ? [] : [name]
    })
    // The publisher of this collection is named by no text.
    expect(unsourced).toEqual(['Organisation opencorridor'])
  })

  it('is the same each time', async () => {
    const again: IngestItem[] = []
    for await (const item of createStarterImporter().items(() => undefined)) again.push(item)
    expect(again).toEqual(items)
  })
})
