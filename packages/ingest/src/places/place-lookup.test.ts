import { expect, test } from 'vitest'
import { createPlaceLookup } from './place-lookup.ts'

test('ends with the first scheme in which a code may mean several places', () => {
  // ISO 3166-1 gave CS to Czechoslovakia, then to Serbia and Montenegro; in GEC it is Costa Rica.
  const lookup = createPlaceLookup({ schemes: ['iso2', 'gec'], by: 'CODE' })
  expect(lookup.resolve('CS')).toBeUndefined()
  expect(lookup.resolve('EI')).toEqual({ id: 'IRL', kind: 'COUNTRY' })
  expect(createPlaceLookup({ schemes: ['gec', 'iso2'] }).resolve('CS')?.id).toBe('CRI')
  expect(createPlaceLookup({ schemes: ['iso2', 'gec'], at: '2004' }).resolve('CS')?.id).toBe('SCG')
})
