import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readItems, shortSeries } from '../../gather/testing.ts'
import { openSource } from '../../source/open-source.ts'
import { testFile } from '../../source/testing-files.ts'
import { loadTableMapping } from './load-table-mapping.ts'
import { createTableImporter } from './table-importer.ts'

const page = new URL('../../../../../docs/data/generic.md', import.meta.url)

test('the example of the documentation does what the documentation says', async () => {
  const text = await readFile(page, 'utf8')
  const block = (language: string): string => text.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? ''
  const mapping = await loadTableMapping(await testFile('mapping.yaml', block('yaml')))
  const source = await openSource(await testFile('permits.csv', block('csv')))
  const { series, rejects, records } = await readItems(
    createTableImporter({ source, mapping, edition: '2024-07' }),
  )

  // The first quarter of 2024 has the ordinal 2024 x 4 = 8096.
  expect(series.map(shortSeries)).toEqual([
    ['EXA.PERMIT.NEW UZB-KAZ.Q', '8096 1234 A'],
    ['EXA.PERMIT.NEW UZB-KAZ.Q SEX=F', '8096 310 P'],
    ['EXA.PERMIT.EXT XKX-KAZ.Q', '8097 null Q'],
    ['EXA.PERMIT.NEW TJK-KAZ.Q', '8097 null O'],
  ])
  expect(series[1]?.observations[0]?.attributes).toEqual({ NOTE: 'Seasonal work' })
  expect(rejects.map(({ reason }) => reason)).toEqual([
    '1 rows are left out by this column, as the mapping asks.',
  ])
  expect(records('Indicator').map(({ id }) => id)).toEqual(['EXA.PERMIT.NEW', 'EXA.PERMIT.EXT'])
  expect(records('Edition')).toMatchObject([
    { id: 'example-permits/2024-07', coverage: { series: 4, observations: 4 } },
  ])
})
