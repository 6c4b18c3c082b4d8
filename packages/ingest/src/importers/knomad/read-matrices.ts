import { IngestError } from '../../item.ts'
import type { RejectItem } from '../../item.ts'
import { createPlaceLookup } from '../../places/place-lookup.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { readTables } from '../read-tables.ts'
import { matrixProducts } from './knomad-records.ts'
import { readMatrixTable } from './matrix-table.ts'
import { checkMatrixUnit, columnRole, matrixKind, matrixYear } from './matrix-title.ts'
import type { MatrixKind } from './matrix-title.ts'
import { matrixValues } from './matrix-values.ts'
import type { MatrixValues } from './matrix-values.ts'

/** One matrix of a file. */
export interface Matrix extends MatrixValues {
  /** As messages name it: the file, and of a workbook the sheet. */
  file: string
  source: SourceFile
  kind: MatrixKind
  year: number
}

/** Sheets that passers-on added to the publisher's workbooks: a share of income, a comparison of spellings. */
const additions: ReadonlySet<string> = new Set(['remshare', 'countries-comparison'])

/**
 * Reads the matrices of a file: a CSV file is one, a workbook may have several.
 * @param asked the year that the operator gave
 * @throws IngestError when the file has no matrix, or one of which kind and year are not known
 */
export function readMatrices(
  source: SourceFile,
  asked: number | undefined,
): AsyncGenerator<Matrix | RejectItem> {
  return readTables(source, async function* (tables) {
    let found = 0
    for (const { sheet, rows } of tables) {
      if (additions.has(sheet)) continue
      const file = sheet === '' ? source.name : `${source.name}, sheet ${sheet}`
      const table = await readMatrixTable(rows(), file)
      if (table === undefined) {
        const reason = 'The sheet holds no matrix: no row of countries with the same countries below it.'
        yield { type: 'reject', file, reason } satisfies RejectItem
        continue
      }
      found += 1
      const surroundings = { file, base: source.base, sheet, titles: table.titles, corner: table.corner }
      const kind = matrixKind(surroundings)
      checkMatrixUnit(surroundings, kind)
      const year = matrixYear(surroundings, asked)
      const { unitMult } = matrixProducts[kind]
      const places = createPlaceLookup({ schemes: ['wb', 'knomad', 'name'], by: 'NAME', at: String(year) })
      const columnsAre = columnRole(table.corner, kind)
      const values = matrixValues(table, { file, places, columnsAre, unitMult })
      yield { file, source, kind, year, ...values } satisfies Matrix
    }
    if (found === 0) {
      throw new IngestError(
        `${source.name} holds no matrix; a matrix has the countries above its columns and at the left of its rows.`,
      )
    }
  })
}
