import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { countsReport } from './counts-report.ts'
import { countsDocument, withGenerated } from './generated-part.ts'
import { markdownTable } from './markdown-table.ts'

/** Milliseconds for reading the whole package: 2 s on an idle machine, more beside other suites. */
const patience = 60_000

describe('docs/data/factbook.md', () => {
  it(
    'has the counts that the package gives; after a change run print-counts.ts --write',
    async () => {
      const document = await readFile(countsDocument, 'utf8')
      expect(document).toBe(withGenerated(document, await countsReport()))
    },
    patience,
  )
})

describe('withGenerated', () => {
  it('says which lines a document lacks', () => {
    expect(() => withGenerated('# Counts', 'text')).toThrow(/lacks the lines/)
  })
})

describe('markdownTable', () => {
  it('aligns its columns', () => {
    expect(markdownTable(['Field', 'n'], [['population', '234']])).toBe(
      ['| Field      |   n |', '| ---------- | --: |', '| population | 234 |'].join('\n'),
    )
  })
})
