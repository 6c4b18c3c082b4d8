import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, expect, it, vi } from 'vitest'
import type { IngestItem } from '../item.ts'
import { stage } from '../stage/stage.ts'
import { base, importerOf, places, project, record, series } from './publish-fixture.ts'
import { publish } from './publish.ts'

vi.setConfig({ testTimeout: 60_000 })
const database = await createTestDatabase()
afterAll(() => database.close())

const scope = {
  datasetId: 'd',
  indicators: 'all' as const,
  records: ['ProjectArea' as const, 'ProjectSector' as const],
}
const published = async (items: IngestItem[]) => {
  await stage(database, importerOf([...base(), ...places(), ...items], [scope], 'doubts'))
  return publish(database)
}
const area = (areaId: string, ordinal: number, percentage: number | null) =>
  record('ProjectArea', { projectId: 'p', areaId, ordinal, role: 'WORKS_IN', percentage, datasetId: 'd' })
const gdp = (maximum: number | null) =>
  record('Indicator', {
    ...{ id: 'gdp', name: 'gdp', subject: 'AREA', frequency: 'A', unitKind: 'COUNT', unit: 'persons' },
    ...{ aggregation: 'SUM', status: 'ACTIVE', maximum, datasetId: 'd' },
  })
const withoutGdp = (items: IngestItem[]) =>
  items.filter((item) => !(item.type === 'record' && item.kind === 'Indicator' && item.record.id === 'gdp'))

it('tells of shares of a project that make more than all of it, and not of those that make less', async () => {
  const said = [project('p'), area('TJK', 1, 60), area('RUS', 2, 40)]
  expect((await published(said)).doubts).toEqual([])
  expect((await published([...said.slice(0, 2), area('RUS', 2, 40.05)])).doubts).toEqual([])
  expect((await published([...said.slice(0, 2), area('RUS', 2, 45.5)])).doubts).toEqual([
    'Project p: its countries have shares that add up to 105.5 percent.',
  ])
})

it('counts sectors by their list', async () => {
  const sector = (id: string, vocabulary: string, percentage: number) => [
    record('Sector', { id, vocabulary, code: id, name: id, datasetId: 'd' }),
    record('ProjectSector', { projectId: 'p', sectorId: id, percentage, datasetId: 'd' }),
  ]
  const lists = [project('p'), ...sector('a', '1', 100), ...sector('b', '2', 100)]
  expect((await published(lists)).doubts).toEqual([])
  expect((await published([...lists, ...sector('c', '2', 1)])).doubts).toEqual([
    'Project p: its sectors of 2 have shares that add up to 101 percent.',
  ])
})

it('tells of values that were in the bounds of before and are not in those of now', async () => {
  await stage(database, importerOf([...base(), ...places(), series('TJK', { 2020: 120 })], [scope], 'values'))
  await publish(database)
  const carried = { ...scope, indicators: [] }
  const items = [...withoutGdp([...base(), ...places()]), gdp(100)]
  await stage(database, importerOf(items, [carried], 'bounds'))
  expect((await publish(database)).doubts).toEqual([
    'Indicator gdp: 1 series have values outside any to 100, which is what it can be from now on; ingest them anew.',
  ])
})
