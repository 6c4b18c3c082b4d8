import { expect, it } from 'vitest'
import { databankFooter } from './databank-footer.ts'

it.each([
  ['Last Updated: 12/07/2020', '2020-12-07'],
  ['Last Updated: 1/2/2021', '2021-01-02'],
  ['Data from database: Remittance Prices Worldwide (Corridors)', ''],
  ['Last Updated: 30/02/2020', undefined],
  ['Last Updated: 02/30/2020', undefined],
  ['Angola', undefined],
])('reads %j as %j', (text, date) => {
  expect(databankFooter(text)).toBe(date)
})
