import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { paintFor } from './paint.ts'
import { table } from './table.ts'

interface Row {
  name: string
  number: string
}
const rows: Row[] = [
  { name: 'a', number: '1' },
  { name: 'longer', number: '1,000' },
]
const columns = (paint?: (text: string) => string) => [
  { heading: 'name', cell: ({ name }: Row) => name },
  { heading: 'no.', right: true, cell: ({ number }: Row) => number, ...(paint && { paint }) },
]

test('columns are as wide as their widest cell, numbers stand at the right', () => {
  expect(table(columns(), rows)).toEqual(['name      no.', 'a           1', 'longer  1,000'])
  expect(table(columns(), [])).toEqual(['name  no.'])
})

test('colours are for people who look on and want them, and move no column', () => {
  const out = Object.assign(new PassThrough(), { isTTY: true })
  const { removed } = paintFor({ out, err: out }, {})
  expect(table(columns(removed), rows)[2]).toBe('longer  \u001b[31m1,000\u001b[39m')
  expect(paintFor({ out, err: out }, { NO_COLOR: '1' }).removed('x')).toBe('x')
  expect(paintFor({ out: new PassThrough(), err: out }, {}).removed('x')).toBe('x')
})
