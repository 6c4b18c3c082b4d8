import { expect, test } from 'vitest'
import { readActivityWith } from './testing-activities.ts'

async function amountOf(text: string) {
  const read = await readActivityWith(`<budget><value>${text}</value></budget>`)
  return { amounts: read.of('ProjectMoney').map(({ amount }) => amount), said: read.reasons('budget/value') }
}

test.each([
  ['.5', '0.5'],
  ['-.5', '-0.5'],
  ['+7.50', '7.50'],
  ['5.', '5'],
  ['007', '7'],
  ['0', '0'],
  ['0.12340000', '0.1234'],
  ['99999999999999999999.9999', '99999999999999999999.9999'],
])('%s is taken as it is', async (text, amount) => {
  expect(await amountOf(text)).toEqual({ amounts: [amount], said: [] })
})

test.each([
  ['1234.56785', '1234.5679'],
  ['1234.56784999', '1234.5678'],
  ['-1.00005', '-1.0001'],
  ['.00005', '0.0001'],
  ['0.99995', '1.0000'],
  ['12345678901234567890.12344999', '12345678901234567890.1234'],
])('%s is rounded to %s, and said to be', async (text, amount) => {
  expect(await amountOf(text)).toEqual({
    amounts: [amount],
    said: [
      `a.xml:8 The amount ${text} has more decimals than the 4 that are kept; it is taken as ${amount}.`,
    ],
  })
})

test.each(['.', '-', '1e3', '1.2.3', '1 000', '0x1', '99999999999999999999.99995', '100000000000000000000'])(
  '%s is no amount that can be kept',
  async (text) => {
    const { amounts, said } = await amountOf(text)
    expect(amounts).toEqual([])
    expect(said[0]).toContain(`"${text}" is no amount`)
  },
)
