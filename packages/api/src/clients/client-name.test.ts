import { expect, test } from 'vitest'
import { clientName } from './client-name.ts'

test.each([
  ['query=x&client=atlas/2.1.0', 'atlas/2.1.0'],
  ['client=%40org%2Fatlas%2F2.1.0', '@org/atlas/2.1.0'],
  ['client=curl', 'curl'],
  ['query=x', undefined],
  ['client=', undefined],
  ['client=Mr%20Smith%2C%20Geneva', undefined],
  ['client=a%0A%7B%22forged%22%3A1%7D', undefined],
  [`client=${'x'.repeat(101)}`, undefined],
])('%s is of %s', (search, name) => {
  expect(clientName(search)).toBe(name)
})
