import { readFileSync } from 'node:fs'
import { buildSchema } from 'graphql'
import { expect, it } from 'vitest'
import { mock } from '../../testing/mock.ts'
import { checkDocuments } from '../doctor/check-documents.ts'
import { startRecordedServer } from '../testing/recorded-server.ts'
import { type } from '../testing/test-terminal.ts'
import { citeOperations } from './cite.ts'

const citation = { text: 'A sentence.', bibtex: '@misc{a}', ris: 'TY  - DATA', csl: '[{}]' }

it('asks what the schema has', () => {
  const schema = buildSchema(
    readFileSync(new URL('../../../../schema/schema.graphql', import.meta.url), 'utf8'),
  )
  const documents = Object.values(citeOperations).map(({ name, document }) => ({
    path: name,
    text: document,
    line: 1,
    column: 1,
  }))
  expect(checkDocuments(documents, schema)).toEqual([])
})

it.each([
  [['cite'], 'CiteRelease', {}, 'A sentence.\n'],
  [['cite', '--release', '2026.05', '-s', 'ris'], 'CiteRelease', { name: '2026.05' }, 'TY  - DATA\n'],
  [['cite', 'corridor', 'TJK-RUS', '-s', 'bibtex'], 'CiteCorridor', { code: 'TJK-RUS' }, '@misc{a}\n'],
  [['cite', 'project', 'carmp'], 'CiteProject', { code: 'carmp' }, 'A sentence.\n'],
  [
    ['cite', '-i', 'SP.POP.TOTL', '--region', 'SEEECA', '--from', '2010', '-s', 'csl'],
    'CitePanel',
    { indicators: ['SP.POP.TOTL'], region: 'SEEECA', from: '2010' },
    '[{}]\n',
  ],
])('%j asks %s', async (args, operation, variables, out) => {
  const mocks = Object.values(citeOperations).map((it) => mock(it, { cited: { citation } }))
  await using server = await startRecordedServer(mocks)
  expect(await type([...args, '--endpoint', server.endpoint])).toMatchObject({ code: 0, out, err: '' })
  expect(server.asked).toEqual([{ operation, variables }])
})

it('says what can be cited', async () => {
  expect(await type(['cite', 'country', 'TJK'])).toMatchObject({ code: 2, out: '' })
})
