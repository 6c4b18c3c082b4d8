import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { readItems } from '../../gather/testing.ts'
import { openSource } from '../../source/open-source.ts'
import { testFile } from '../../source/testing-files.ts'
import { loadAgreementDataset } from './agreement-dataset.ts'
import { createAgreementsImporter } from './agreements-importer.ts'

async function read(text: string, mapping?: string) {
  const source = await openSource(await testFile('agreements.csv', text))
  const path = mapping === undefined ? undefined : await testFile('mapping.yaml', mapping)
  const importer = createAgreementsImporter({
    source,
    about: await loadAgreementDataset(path),
    edition: '2026',
  })
  const { records, rejects } = await readItems(importer)
  const parties = records('Link').reduce<Record<string, string>>((found, { fromId, toId }) => {
    return { ...found, [fromId]: [found[fromId], toId].filter(Boolean).join(' ') }
  }, {})
  return {
    parties,
    records,
    reasons: rejects.map(({ line, field, reason }) => `${line ?? ''} ${field ?? ''}: ${reason}`),
    importer,
  }
}
const rows = (...lines: string[]): string => ['id,title,parties,signed', ...lines].join('\n')

test('the example of the documentation does what the documentation says', async () => {
  const page = await readFile(new URL('../../../../../docs/data/agreements.md', import.meta.url), 'utf8')
  const block = (language: string): string => page.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? ''
  const { parties, records, reasons, importer } = await read(block('csv'), block('yaml'))
  expect(reasons).toEqual([])
  expect(parties).toEqual({ 'deu-yug-1968': 'DEU YUG', 'deu-tur-1961': 'DEU TUR', 'ita-mda-2011': 'ITA MDA' })
  expect(records('Instrument')[0]).toEqual({
    id: 'deu-yug-1968',
    kind: 'AGREEMENT',
    name: 'Recruitment agreement',
    topic: 'recruitment',
    adoptedOn: '1968-10-12',
    inForceFrom: '1969-02-04',
    until: '1973-11',
    status: 'ended',
    url: null,
    datasetId: 'example-agreements',
  })
  expect(records('SourceReference')).toMatchObject([
    { recordId: 'deu-yug-1968', locator: 'Register, entry 12' },
  ])
  expect(records('Dataset')).toMatchObject([{ id: 'example-agreements', licence: 'CC BY 4.0' }])
  expect(records('Edition')).toMatchObject([{ id: 'example-agreements/2026', coverage: { agreements: 3 } }])
  expect(importer.scopes).toEqual([
    { datasetId: 'example-agreements', indicators: [], records: ['Instrument', 'Link', 'SourceReference'] },
  ])
})

describe('parties', () => {
  test('are those of the date of signature', async () => {
    const { parties, reasons } = await read(
      rows(
        'a,A,Yugoslavia; Austria,1966-04-04',
        'b,B,Yugoslavia; Slovakia,1998',
        'c,C,Czechoslovakia;East Germany,1967',
        'd,D,West Germany;Turkey,1961-10-30',
        'e,E,USSR;Viet Nam,1981-04-02',
        'f,F,CS;AT,2004',
        'g,G,GDR;Federal Republic of Germany,1974',
      ),
    )
    expect(reasons).toEqual([])
    // Until 1992 of six republics; later of Serbia and Montenegro, which CS stood for too.
    expect(parties).toEqual({
      a: 'AUT YUG',
      b: 'SCG SVK',
      c: 'CSK DDR',
      d: 'DEU TUR',
      e: 'SUN VNM',
      f: 'AUT SCG',
      g: 'DDR DEU',
    })
  })

  test('that are not known, several, no states then, or no set are refused', async () => {
    const { parties, reasons, importer } = await read(
      rows(
        'a,A,Tajikstan;Russia,2004',
        'b,B,Atlantis;Russia,2004',
        'c,C,Czechoslovakia;Austria,1999',
        'd,D,Turkey;Germany;DEU,1961',
        'e,E,Germany,1961',
        'f,F,World;Germany,1961',
        'g,G,YU;Germany,1970',
        'h,H,Armenia;Georgia,2000',
      ),
    )
    expect(parties).toEqual({ h: 'ARM GEO' })
    expect(reasons).toEqual([
      '2 parties: The party "Tajikstan" is not known; did you mean Tajikistan (TJK)?',
      '3 parties: The party "Atlantis" is not known; write its name or ISO code.',
      expect.stringMatching(
        /^4 parties: The party "Czechoslovakia" \(CSK\) was a state .* until 1993-01-01, and not in 1999/,
      ),
      '5 parties: "Germany" and "DEU" are the same party (DEU); name each once.',
      expect.stringMatching(/^6 parties: An agreement has two parties or more, separated by ";"/),
      expect.stringMatching(/^7 parties: The party "World" is a region \(WLD\)/),
      expect.stringMatching(/^8 parties: The party "YU" could be YUG or SCG in 1970/),
    ])
    expect(importer.counts?.unresolvedAreas).toEqual({ Tajikstan: 1, Atlantis: 1 })
  })

  test('in another order do not make another agreement', async () => {
    const { parties, reasons } = await read(
      rows(
        'a,Health workers,Georgia;Germany,2010',
        'b,Health Workers,Germany;Georgia,2010',
        'a,Other,Italy;Georgia,2011',
      ),
    )
    expect(parties).toEqual({ a: 'DEU GEO' })
    expect(reasons).toEqual([
      expect.stringMatching(/^3 parties: The row repeats agreements\.csv, line 2: parties \(in any order\)/),
      expect.stringMatching(/^4 id: The id "a" is that of agreements\.csv, line 2 too/),
    ])
  })
})
