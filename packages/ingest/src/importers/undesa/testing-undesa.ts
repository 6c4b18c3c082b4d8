import { testFile } from '../../source/testing-files.ts'
import { workbookOf } from '../../source/testing-workbook.ts'
import type { TestCell } from '../../source/testing-workbook.ts'
import { readImporter } from '../testing-read.ts'
import { createUndesaImporter } from './undesa-importer.ts'

/** For tests: what the importer makes of files. */
export const read = (locations: string[], edition?: string) =>
  readImporter(locations, (source) =>
    createUndesaImporter({ source, ...(edition === undefined ? {} : { edition }) }),
  )

/** For tests: writes a workbook. @returns its path */
export const workbook = (name: string, sheets: Record<string, TestCell[][]>) =>
  testFile(name, workbookOf({ sheets }))

/** For tests: rows without a cell. */
export const blank = (rows: number): TestCell[][] => Array.from({ length: rows }, () => [])

/** For tests: the observation of a value. */
export const value = (period: number, value: number, attributes?: Record<string, string>) => ({
  period,
  value,
  status: 'A',
  ...(attributes === undefined ? {} : { attributes }),
})
