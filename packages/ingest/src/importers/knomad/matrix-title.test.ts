import { describe, expect, it } from 'vitest'
import { checkMatrixUnit, columnRole, matrixKind, matrixYear } from './matrix-title.ts'

const bare = { file: 'm.csv', base: 'm.csv', sheet: '', titles: [], corner: '' }

describe('matrixYear', () => {
  it.each([
    ['the title', { titles: ['Bilateral Estimates of Migrant Stocks in 2017'], base: 'x_2018.xlsx' }, 2017],
    ['the sheet', { sheet: 'Bilateral_Remittances_2017' }, 2017],
    [
      'the file, not the date of its printing',
      { base: 'bilateral_remittance_matrix_2018_Oct2019.csv' },
      2018,
    ],
    ['a year that touches letters', { base: 'bilateralremittancematrix2016_Nov2017.xlsx' }, 2016],
  ])('is of %s', (_, parts, year) => {
    expect(matrixYear({ ...bare, ...parts })).toBe(year)
  })

  it('is asked for where two years or none are named, and taken as asked', () => {
    const unclear = { ...bare, base: 'matrices_2012_2017.csv' }
    expect(() => matrixYear(unclear)).toThrow('give it with --year')
    expect(() => matrixYear(bare)).toThrow('give it with --year')
    expect(matrixYear(unclear, 2012)).toBe(2012)
  })
})

describe('matrixKind', () => {
  it('is told by title, corner, sheet or file, and refused where none tells it', () => {
    const money = 'Bilateral Remittance Estimates for 2017 using Migrant Stocks, Host Country Incomes'
    expect(matrixKind({ ...bare, titles: [money] })).toBe('REMITTANCES')
    expect(matrixKind({ ...bare, corner: 'receiving (across) / sending (down)' })).toBe('REMITTANCES')
    expect(matrixKind({ ...bare, sheet: 'Bilateral_Migration_2017' })).toBe('STOCK')
    expect(() => matrixKind({ ...bare, base: 'matrix_2012.csv' })).toThrow('they read in opposite directions')
  })
})

describe('checkMatrixUnit', () => {
  it.each([
    'Estimates (millions of US$) (October 2018 Version)',
    'in US$ million',
    'USD mn',
    'Estimates for 2017',
  ])('takes remittances of "%s"', (title) => {
    expect(() => {
      checkMatrixUnit({ ...bare, titles: [title] }, 'REMITTANCES')
    }).not.toThrow()
  })

  it.each(['US$ billion', 'thousands of US dollars', 'in US$', 'EUR million', '€ million', 'A$ millions'])(
    'refuses remittances of "%s"',
    (title) => {
      expect(() => {
        checkMatrixUnit({ ...bare, titles: [title] }, 'REMITTANCES')
      }).toThrow('names another unit than millions of US dollars')
    },
  )

  it('refuses migrants in thousands', () => {
    expect(() => {
      checkMatrixUnit({ ...bare, titles: ['Migrant stocks in 2017 (thousands)'] }, 'STOCK')
    }).toThrow('another unit than persons')
  })
})

describe('columnRole', () => {
  it('reads remittances and migrants in opposite directions', () => {
    expect(columnRole('', 'REMITTANCES')).toBe('ORIGIN')
    expect(columnRole('', 'STOCK')).toBe('DESTINATION')
  })

  it('follows the corner where it says what stands across', () => {
    expect(columnRole('receiving (across) / sending (down) ', 'REMITTANCES')).toBe('ORIGIN')
    expect(
      columnRole('Remittance-receiving country (across) - Remittance-sending country (down)', 'REMITTANCES'),
    ).toBe('ORIGIN')
    expect(columnRole('sending (across) / receiving (down)', 'REMITTANCES')).toBe('DESTINATION')
    expect(columnRole('origin (across) / destination (down)', 'STOCK')).toBe('ORIGIN')
  })
})
