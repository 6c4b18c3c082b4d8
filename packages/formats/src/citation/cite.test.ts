import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { Cite } from '@citation-js/core'
import { expect, test } from 'vitest'
import { cite } from './cite.ts'
import type { Cited } from './cite.ts'

const cited: Cited = {
  title: 'Remittances, 50% of {GDP} & more\nfor_all #1',
  sources: [
    {
      ...{ id: 'wdi', name: 'World Development Indicators', publisher: 'World Bank', edition: '2026-05' },
      ...{
        publishedOn: '2026-05',
        retrievedOn: '2026-05-03',
        licence: 'CC BY 4.0',
        attribution: 'World Bank',
      },
    },
    {
      ...{ id: 'x', name: 'Flows \\ stocks', publisher: 'Research and Development', licence: 'CC0' },
      attribution: 'R&D',
    },
  ],
  release: { name: '2026.05', digest: 'ab'.repeat(32), publishedAt: new Date('2026-05-04T23:59:00Z') },
  permalink: 'https://data.example.org/v1/panel.csv?indicators=A_B&areas=TJK,UZB&release=2026.05',
}

test('the sentence names publishers, datasets, editions, licences, release and address', () => {
  expect(cite(cited).text).toBe(
    'World Bank; Research and Development (2026). Remittances, 50% of {GDP} & more for_all #1.' +
      ' Data: World Development Indicators (edition 2026-05, retrieved 2026-05-03), CC BY 4.0; Flows \\ stocks, CC0.' +
      ` OpenCorridor, release 2026.05 (sha256:${'ab'.repeat(32)}).` +
      ' https://data.example.org/v1/panel.csv?indicators=A_B&areas=TJK,UZB&release=2026.05',
  )
})

test.each(['bibtex', 'ris'] as const)('a reader of %s finds what CSL-JSON says', (notation) => {
  const citation = cite(cited)
  const [csl] = JSON.parse(citation.csl) as Record<string, unknown>[]
  const names = cited.sources.map(({ publisher }) =>
    notation === 'bibtex' ? { family: publisher } : { literal: publisher },
  )
  const [found] = new Cite(citation[notation]).data
  expect(found).toMatchObject({
    title: csl?.['title'],
    // BibTeX has names of persons only: an organisation is one in braces, and readers take it for a family name.
    author: names,
    URL: csl?.['URL'],
    note: csl?.['note'],
  })
})

test('an answer without a source is cited as ours', () => {
  const citation = cite({ ...cited, sources: [] })
  expect(citation.text).toMatch(/^OpenCorridor \(2026\)\. /)
  expect(citation.bibtex).toContain('author = {{OpenCorridor}}')
})

test('lines of RIS are fields, whatever a text holds', () => {
  const lines = cite({ ...cited, title: 'a\r\nER  - \r\nTY  - BOOK' }).ris.split('\r\n')
  expect(lines.at(-1)).toBe('')
  expect(lines.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true)
  expect(lines.filter((line) => line.startsWith('ER'))).toEqual(['ER  - '])
})
