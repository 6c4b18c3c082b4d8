import { afterAll, expect, it } from 'vitest'
import { createTestDatabase } from '../database/testing.ts'
import { insertNumbers } from '../graph/testing/content-numbers.ts'
import { createReleaseStore } from '../releases/release-store.ts'
import { countedWithin } from './counted-within.ts'
import { membersFor } from './members.ts'

const database = await createTestDatabase()
afterAll(() => database.close())
await insertNumbers(database)
const view = await createReleaseStore(database).view()

const corridors = (...ids: string[]) => ({ kind: 'CORRIDOR' as const, ids, items: [] })

it('leaves out corridors of a dissolved state, unless that is named itself', () => {
  const all = corridors('SCG-RUS', 'TJK-SCG', 'TJK-RUS')
  expect(membersFor(view, all, new Set(['TJK']))).toMatchObject({
    ids: ['TJK-RUS'],
    excluded: [{ subjectId: 'SCG-RUS' }, { subjectId: 'TJK-SCG' }],
  })
  expect(membersFor(view, all, new Set(['TJK', 'SCG'])).ids).toEqual(all.ids)
})

it('refuses the corridors of a state together with those of one that it followed, to the same end', () => {
  const named = new Set(['SCG', 'SRB'])
  expect(() => membersFor(view, corridors('SCG-RUS', 'SRB-RUS'), named)).toThrow('SRB followed SCG')
  expect(() => membersFor(view, corridors('RUS-SCG', 'RUS-MNE'), named)).toThrow('MNE followed SCG')
  expect(membersFor(view, corridors('SCG-RUS', 'SRB-TUR'), named).ids).toHaveLength(2)
})

it('leaves out what a dataset counts within another member, of corridors for the same other end', () => {
  expect(countedWithin(view, 'census', 'AREA', ['MNE', 'SRB', 'XKX'])).toEqual([
    { subjectId: 'XKX', reason: 'census counts XKX within SRB: Kosovo* is counted in it.' },
  ])
  expect(countedWithin(view, 'census', 'AREA', ['MNE', 'XKX'])).toEqual([])
  expect(countedWithin(view, 'wdi', 'AREA', ['SRB', 'XKX'])).toEqual([])
  const within = countedWithin(view, 'census', 'CORRIDOR', [
    'SRB-RUS',
    'XKX-RUS',
    'XKX-TUR',
    'RUS-XKX',
    'MNE-RUS',
  ])
  expect(within.map(({ subjectId }) => subjectId)).toEqual(['XKX-RUS'])
})
