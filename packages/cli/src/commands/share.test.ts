import { expect, it } from 'vitest'
import { share } from './share.ts'

it('reads shares', () => {
  expect(['0%', '1%', '0.5 %', '100%'].map(share)).toEqual([0, 0.01, 0.005, 1])
})

it.each(['1', '0.01', '101%', '-1%', '', '%', '1e1%'])(
  'refuses "%s", which may mean something else',
  (text) => {
    expect(() => share(text)).toThrow('percent sign')
  },
)
