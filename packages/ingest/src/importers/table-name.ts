import type { SourceFile } from '../source/source-file.ts'
import type { Table } from './read-tables.ts'

/** How messages name a table: the file, and the sheet of a workbook. */
export function tableName(file: SourceFile, { sheet }: Pick<Table, 'sheet'>): string {
  return sheet === '' ? file.name : `${file.name}, sheet ${sheet}`
}
