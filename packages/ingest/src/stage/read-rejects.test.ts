import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, expect, test } from 'vitest'
import type { RejectItem } from '../item.ts'
import { base, importerOf } from '../publish/publish-fixture.ts'
import { readRejects, rejectLines } from './read-rejects.ts'
import { stage } from './stage.ts'

const database = await createTestDatabase()
afterAll(() => database.close())

async function text(runId: string, format: 'csv' | 'ndjson'): Promise<string> {
  let all = ''
  for await (const part of rejectLines(readRejects(database, runId), format)) all += part
  return all
}

test('rejects are written down whole, in their order, more than fit on a page', async () => {
  const rejects = Array.from({ length: 2500 }, (_, index): RejectItem => ({
    ...{
      type: 'reject',
      file: 'a.csv',
      line: index + 2,
      field: 'Value',
      raw: `n/a ${index}`,
      reason: 'No number.',
    },
  }))
  const { runId } = await stage(database, importerOf([...base(), ...rejects]))
  const lines = (await text(runId, 'ndjson')).trimEnd().split('\n')
  expect(lines).toHaveLength(2500)
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
    rejects.map(({ file, line, field, raw, reason }) => ({ file, line, column: field, value: raw, reason })),
  )
  const csv = (await text(runId, 'csv')).split('\r\n')
  expect(csv[0]).toBe('file,line,column,value,reason')
  expect(csv[2500]).toBe('a.csv,2501,Value,n/a 2499,No number.')
  expect(csv).toHaveLength(2502)
})

test('quotes, line breaks and formulas stay one cell of text', async () => {
  const reject: RejectItem = {
    ...{
      type: 'reject',
      file: 'b,c.csv',
      raw: '=HYPERLINK("x")\nsecond',
      reason: 'Says "what", and\nwhere.',
    },
  }
  const { runId } = await stage(database, importerOf([...base(), reject]))
  expect(await text(runId, 'csv')).toBe(
    'file,line,column,value,reason\r\n"b,c.csv",,,"\'=HYPERLINK(""x"")\nsecond","Says ""what"", and\nwhere."\r\n',
  )
  expect(JSON.parse(await text(runId, 'ndjson'))).toMatchObject({
    value: '=HYPERLINK("x")\nsecond',
    line: null,
  })
})

test('a number stays as it is', async () => {
  const reject: RejectItem = { type: 'reject', file: 'a', raw: '-5.5', reason: 'Too small.' }
  const { runId } = await stage(database, importerOf([...base(), reject]))
  expect(await text(runId, 'csv')).toContain('\r\na,,,-5.5,Too small.\r\n')
})

test('a run without rejects has a heading alone', async () => {
  const { runId } = await stage(database, importerOf(base()))
  expect(await text(runId, 'csv')).toBe('file,line,column,value,reason\r\n')
  expect(await text(runId, 'ndjson')).toBe('')
})
