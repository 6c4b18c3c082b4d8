import { expect, test } from 'vitest'
import { listScope } from './list.ts'

const release = { sequence: 4, name: '2026.05' }
const textOf = (args: Record<string, unknown>, name = 'Query.projects') => listScope(release, name, args).list

test('paging and the release are no part of the list; the release stands in the scope', () => {
  const plain = textOf({ filter: { text: 'jobs' } })
  expect(
    textOf({ first: 3, after: 'x', last: 4, before: 'y', release: '2026.05', filter: { text: 'jobs' } }),
  ).toBe(plain)
  expect(listScope(release, 'Query.projects', {})).toMatchObject({ release: 4, releaseName: '2026.05' })
})

test('how a question is written makes no other list: the order of fields, null for what is not given', () => {
  const plain = textOf({ filter: { text: 'jobs', areas: ['KGZ'] }, orderBy: { field: 'TITLE' } })
  expect(
    textOf({
      orderBy: { field: 'TITLE' },
      filter: { areas: ['KGZ'], text: 'jobs', status: null },
      kind: undefined,
    }),
  ).toBe(plain)
  expect(textOf({ filter: null })).toBe(textOf({}))
})

test('another filter, order, value of a list, parent or field makes another list', () => {
  const texts = [
    textOf({}),
    textOf({ filter: { areas: ['KGZ'] } }),
    textOf({ filter: { areas: ['KGZ', 'TJK'] } }),
    textOf({ filter: { areas: [['KGZ', 'TJK']] } }),
    textOf({ filter: { text: 'KGZ' } }),
    textOf({ orderBy: { field: 'TITLE' } }),
    textOf({ orderBy: { field: 'START' } }),
    textOf({}, 'Country:KGZ.projects'),
    textOf({}, 'Country:TJK.projects'),
  ]
  expect(new Set(texts).size).toBe(texts.length)
})
