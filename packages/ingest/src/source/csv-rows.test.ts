import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readCsvRows } from './csv-rows.ts'
import type { CsvOptions } from './csv-rows.ts'
import { all, sourceFile } from './testing-files.ts'

async function rowsOf(content: string | Uint8Array, options?: CsvOptions, name = 'flows.csv') {
  return all(readCsvRows(await sourceFile(name, content), options))
}
async function failure(content: string | Uint8Array, options?: CsvOptions): Promise<string> {
  const error: unknown = await rowsOf(content, options).catch((thrown: unknown) => thrown)
  return error instanceof Error ? error.message : 'no error'
}

describe('rows', () => {
  test('keep their cells as they stand, with the line on which each begins', async () => {
    const text = '﻿origin,note,value\r\nNA,"two\r\nlines, ""quoted""",1\r\n\r\nBIH,,2'
    expect(await rowsOf(text)).toEqual([
      { cells: ['origin', 'note', 'value'], line: 1, ended: true },
      { cells: ['NA', 'two\nlines, "quoted"', '1'], line: 2, ended: true },
      { cells: ['BIH', '', '2'], line: 5, ended: false },
    ])
  })

  test.each([
    [';', 'a;b\n1,5;2\n3,5;4\n'],
    ['\t', 'a\tb\n1,5\t2\n3\t4\n'],
    ['|', 'a|b\n1|2\n3|4\n'],
    [',', 'a,b\n1,2\n3,4\n'],
  ])('tell the delimiter %j from themselves', async (_, text) => {
    expect((await rowsOf(text)).map(({ cells }) => cells.length)).toEqual([2, 2, 2])
  })

  test('end at carriage returns alone, as old files have them', async () => {
    expect(await rowsOf('a,b\r1,2\r3,4')).toEqual([
      { cells: ['a', 'b'], line: 1, ended: true },
      { cells: ['1', '2'], line: 2, ended: true },
      { cells: ['3', '4'], line: 3, ended: false },
    ])
  })

  test.each(['a\n1\n', 'a\r\n1\r\n', 'a\r1\r', 'a\r\n1\r', 'a\n1\n\n', 'a\n"1"\n'])(
    'are all ended where a line end is last: %j',
    async (text) => {
      expect((await rowsOf(text)).map(({ cells, ended }) => [cells, ended])).toEqual([
        [['a'], true],
        [['1'], true],
      ])
    },
  )

  test('are the same wherever the stream is cut', async () => {
    // Rows of 100 characters and line ends of two: over 3 MB every cut falls somewhere else.
    const cell = (row: number) => `"${String(row)} ""é""\r\n${'x'.repeat(row % 90)}"`
    const count = 40_000
    const text = Array.from({ length: count }, (_, row) => `${row},${cell(row)}\r\n`).join('')
    const rows = await rowsOf(gzipSync(text), {}, 'long.csv.gz')
    expect(rows).toHaveLength(count)
    for (const [index, { cells, line }] of rows.entries()) {
      expect(line).toBe(2 * index + 1)
      expect(cells).toEqual([String(index), `${index} "é"\n${'x'.repeat(index % 90)}`])
    }
  })
})

describe('a file that cannot be told apart into rows', () => {
  test('is named with the line of the broken quotes', async () => {
    expect(await failure('a,b\n1,"x" y,2\n3,4\n')).toMatch(
      /^flows\.csv, line 2: the quotes of the row are broken/,
    )
    expect(await failure('a,b\n1,2\n3,"4\n5,6\n')).toMatch(
      /^flows\.csv, line 3: the quotes of the row are broken/,
    )
  })

  test('is stopped before a row without an end fills memory', async () => {
    const text = `a,b\n1,"${'x,\n'.repeat(40_000)}`
    expect(await failure(text, { cellLength: 5_000 })).toMatch(
      /^flows\.csv, line 2: the row that begins here has no end within 50000 characters/,
    )
  })

  test('is stopped where nothing but carriage returns come', async () => {
    // Every piece of the stream ends with one, so that waiting for the line feed would take all of it.
    const text = `a,b\n${'\r'.repeat(400_000)}`
    expect(await failure(text, { cellLength: 5_000 })).toMatch(
      /^flows\.csv, line 2: the row that begins here has no end within 50000 characters/,
    )
  })

  test('is stopped at a row of too many columns, and at a cell of too much text', async () => {
    expect(await failure(`a,b\n${','.repeat(9_999)}\n`)).toMatch(
      /^flows\.csv, line 2: the row has 10000 cells, where 4096/,
    )
    expect(await failure(`a,b\n1,${'x'.repeat(200)}\n`, { cellLength: 100 })).toMatch(
      /^flows\.csv, line 2: cell 2 holds more than 100 characters/,
    )
  })

  test('is named when it is empty', async () => {
    expect(await failure('')).toMatch(/^flows\.csv holds no row; fetch it again/)
    expect(await failure('\n \n\n')).toMatch(/^flows\.csv holds no row/)
  })
})
