import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { createFixtureFolder, readItems, shortSeries } from '../../gather/testing.ts'
import { openSource } from '../../source/open-source.ts'
import { loadSdmxMapping } from './load-sdmx-mapping.ts'
import { createSdmxImporter } from './sdmx-importer.ts'

const folder = createFixtureFolder()
afterAll(() => {
  folder[Symbol.dispose]()
})

test('the example of docs/data/sdmx.md works as the page says', async () => {
  const page = readFileSync(new URL('../../../../../docs/data/sdmx.md', import.meta.url), 'utf8')
  const block = (language: string) => new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(page)?.[1] ?? ''
  const mapping = await loadSdmxMapping(folder.write('permits.yaml', block('yaml')))
  const source = await openSource(folder.write('permits.csv', block('csv')))
  const importer = createSdmxImporter({ source, mapping, edition: '2026-11' })
  const { series, rejects, records } = await readItems(importer)
  await source.close()

  expect(rejects).toEqual([])
  expect(series.map(shortSeries)).toEqual([
    ['EXO.PERMIT.FIRST UZB-KOR.A', '2024 1250 P'],
    ['EXO.PERMIT.FIRST UZB-KOR.A SEX=F LENGTH=Y1', '2024 310 A'],
    ['EXO.PERMIT.FIRST XKX-KOR.A', '2024 null Q'],
  ])
  expect(series[1]?.observations[0]?.attributes).toEqual({ COMMENT: 'Seasonal; revised' })
  expect(series[0]?.editionId).toBe('example-permits/2026-11')
  expect(records('Indicator')).toMatchObject([
    { id: 'EXO.PERMIT.FIRST', subject: 'CORRIDOR', unit: 'persons' },
  ])
  expect(records('IndicatorCode')).toMatchObject([{ scheme: 'example-permits', code: 'FIRST' }])
  // Male and female are the catalogue's; a dimension of the publisher's comes with its total.
  expect(records('DimensionCode').map(({ dimension, code, name }) => [dimension, code, name])).toEqual([
    ['LENGTH', '_T', 'Total'],
    ['LENGTH', 'Y1', 'Y1'],
  ])
  expect(importer.scopes).toEqual([
    { datasetId: 'example-permits', indicators: ['EXO.PERMIT.FIRST'], records: [], absence: 'CARRIES' },
  ])
  expect(importer.counts).toEqual({ rows: 3, emptyRows: 0, unresolvedAreas: {} })
  expect(records('Edition')).toMatchObject([
    {
      label: '2026-11',
      checksum: createHash('sha256').update(block('csv')).digest('hex'),
      coverage: { indicators: 1, series: 3, observations: 3, firstYear: 2024, lastYear: 2024 },
    },
  ])
})
