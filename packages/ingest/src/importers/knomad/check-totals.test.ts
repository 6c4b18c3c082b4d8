import { expect, it } from 'vitest'
import { createTotalCheck } from './check-totals.ts'

/** The totals of one row that are told of, given its cells. */
function differing(cells: string[], total: string): string[] {
  const check = createTotalCheck()
  for (const [place, text] of cells.entries()) check.cell('Kenya', String(place), text)
  check.total('row', 'Kenya', total)
  return check.differences().map(({ side, name, total, sum }) => `${side} ${name} ${total} ${sum}`)
}

it('lets each cell and the total be half a unit off where figures are whole numbers', () => {
  // 0.5 + 0.5 + 0.5 + 0.5: three cells and the total.
  expect(differing(['1', '2', '3'], '8')).toEqual([])
  expect(differing(['1', '2', '3'], '9')).toEqual(['row Kenya 9 6'])
})

it('lets half of the last decimal be off where figures have one or two', () => {
  expect(differing(['1.5', '2'], '3.6')).toEqual([])
  expect(differing(['1.5', '2'], '3.7')).toEqual(['row Kenya 3.7 3.5'])
})

it('lets only the last digits of a sum be off where figures are not rounded', () => {
  expect(differing(['0.1234567', '1e-7'], '0.1234568')).toEqual([])
  expect(differing(['0.1234567', '100'], '100.12')).toEqual(['row Kenya 100.12 100.1234567'])
})

it('takes a total without cells for one of nothing', () => {
  const check = createTotalCheck()
  check.total('column', 'Namibia', '5')
  expect(check.differences()).toEqual([{ side: 'column', name: 'Namibia', total: 5, sum: 0 }])
})
