import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { countTable } from './count-table.ts'
import { recordItem } from '../../record-item.ts'
import { readStarterFiles } from './starter-files.ts'
import { textItems } from './starter-items.ts'

/** A table as it is whatever the width of its columns. */
const cells = (table: string) => table.replace(/ +/g, ' ').replace(/-+/g, '-')

it('counts by text and in all', async () => {
  const { datasets } = await readStarterFiles()
  const [first, second] = datasets
  const items = [first, first, second].map((dataset, place) =>
    recordItem('Sector', {
      id: `sector-${place}`,
      name: 'A sector',
      vocabulary: 'OPENCORRIDOR',
      datasetId: dataset?.id ?? '',
    }),
  )
  expect(countTable(items, datasets)).toContain('| Sectors | 2 | 1 | 0 | 0 | 0 | 3 |')
})

it('is the table of docs/data/starter.md: print it anew with print-counts.ts', async () => {
  const document = await readFile(new URL('../../../../../docs/data/starter.md', import.meta.url), 'utf8')
  const files = await readStarterFiles()
  expect(cells(document)).toContain(cells(countTable(textItems(files), files.datasets)))
})
