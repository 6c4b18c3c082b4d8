import { describe, expect, it } from 'vitest'
import { matrixCells } from './knomad-matrix.ts'

describe('matrixCells', () => {
  const rows = [
    ['A title', null, null, null, null],
    ['receiving (across) / sending (down)', 'Mexico', 'United States', 'Tajikistan', 'WORLD'],
    ['Mexico', 0, 1774.01, '-', 1774.01],
    ['United States', '30,019.5', 0, 'N/A', 30019.5],
    ['WORLD', 30019.5, 1774.01, 0, 31793.5],
    [null, null, null, null, null],
    ['Notes', 'not actual officially reported data', null, null, null],
  ]

  it('gives each pair with its number, and no figure as none, without the diagonal, totals and notes', () => {
    expect(matrixCells(rows, 1)).toEqual([
      { row: 'Mexico', column: 'United States', value: 1774.01 },
      { row: 'Mexico', column: 'Tajikistan', value: null },
      { row: 'United States', column: 'Mexico', value: 30019.5 },
      { row: 'United States', column: 'Tajikistan', value: null },
    ])
  })

  it('keeps a zero that is written', () => {
    expect(
      matrixCells(
        [
          ['', 'B'],
          ['A', '0'],
        ],
        0,
      ),
    ).toEqual([{ row: 'A', column: 'B', value: 0 }])
  })

  it('refuses a cell that it does not understand', () => {
    expect(() =>
      matrixCells(
        [
          ['', 'B'],
          ['A', '3 m'],
        ],
        0,
      ),
    ).toThrow(/"3 m"/)
  })
})
