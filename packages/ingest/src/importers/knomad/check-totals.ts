/** A total that the file gives beside the cells that it should be the sum of. */
export interface TotalDifference {
  side: 'row' | 'column'
  name: string
  /** As the file has it, in the unit of the file. */
  total: number
  /** Of the cells. */
  sum: number
}

/** Adds cells up by row and column, and compares with the totals of the file. */
export interface TotalCheck {
  /** @param text the figure as it is written */
  cell(row: string, column: string, text: string): void
  total(side: 'row' | 'column', name: string, text: string): void
  /** Totals that differ from their sum by more than rounding explains. */
  differences(): TotalDifference[]
}

/** Figures with more decimals than this are not rounded, but as the computer had them. */
const roundedDecimals = 2
/** Relative difference that adding up in another order may make. */
const noise = 1e-9

/**
 * Where figures are rounded to whole numbers (or to tenths, hundredths), each of the cells and the total may be half a
 * unit off; else only the last digits of a sum may differ.
 */
export function createTotalCheck(): TotalCheck {
  const sums = { row: new Map<string, number>(), column: new Map<string, number>() }
  const cells = { row: new Map<string, number>(), column: new Map<string, number>() }
  const totals: { side: 'row' | 'column'; name: string; total: number }[] = []
  let decimals = 0

  const add = (side: 'row' | 'column', name: string, value: number): void => {
    sums[side].set(name, (sums[side].get(name) ?? 0) + value)
    cells[side].set(name, (cells[side].get(name) ?? 0) + 1)
  }
  return {
    cell(row, column, text) {
      const written = /\.(\d+)/.exec(text)?.[1] ?? ''
      decimals = Math.max(decimals, text.includes('e') ? roundedDecimals + 1 : written.length)
      add('row', row, Number(text))
      add('column', column, Number(text))
    },
    total(side, name, text) {
      totals.push({ side, name, total: Number(text) })
    },
    differences() {
      return totals
        .map((given) => ({ ...given, sum: sums[given.side].get(given.name) ?? 0 }))
        .filter(({ side, name, total, sum }) => {
          const count = (cells[side].get(name) ?? 0) + 1
          const rounding = decimals > roundedDecimals ? 0 : 0.5 * 10 ** -decimals * count
          return Math.abs(total - sum) > rounding + noise * Math.max(Math.abs(total), Math.abs(sum))
        })
    },
  }
}
