import { GraphQLError } from 'graphql'
import { expect, it } from 'vitest'
import { checkCells, checkPairs, countPairs, mostCells, mostPairs } from './panel-limits.ts'

const refused = (check: () => void): GraphQLError => {
  try {
    check()
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
  throw new Error('Nothing was refused.')
}

it('lets ten indicators of 200 countries over 60 years pass, and every corridor of a bilateral indicator', () => {
  expect(() => {
    checkPairs(10, 200)
    checkCells(10 * 200 * 60)
    checkPairs(1, 45_000)
    checkCells(mostCells)
    checkPairs(1, mostPairs)
  }).not.toThrow()
})

it('names what a refused question asks for, the limit and the cheaper way', () => {
  const pairs = refused(() => {
    checkPairs(100, 600)
  })
  expect(pairs.extensions).toEqual({
    code: 'COST_LIMIT_EXCEEDED',
    measure: 'panelPairs',
    download: '/docs/formats',
    limit: 50_000,
    actual: 60_000,
  })
  expect(pairs.message).toBe(
    'The panel asks for 100 indicators of 600 places, 60,000 pairs; the limit is 50,000. Ask for fewer indicators or places at a time.',
  )
  const cells = refused(() => {
    checkCells(500_001)
  })
  expect(cells.extensions).toMatchObject({ measure: 'panelCells', limit: 500_000, actual: 500_001 })
  expect(cells.message).toContain('read observations page by page, or take them as a file: /docs/formats.')
})

it('counts the pairs of one request, and of each request by itself', () => {
  const spend = countPairs()
  for (let question = 0; question < 10; question += 1) spend(mostPairs)
  const { message, extensions } = refused(() => {
    spend(1)
  })
  expect(extensions).toEqual({
    code: 'COST_LIMIT_EXCEEDED',
    measure: 'requestPairs',
    download: '/docs/formats',
    limit: 500_000,
    actual: 500_001,
  })
  expect(message).toContain(
    '500,001 pairs of an indicator and a place so far; the limit is 500,000. Ask some',
  )
  expect(() => {
    countPairs()(mostPairs)
  }).not.toThrow()
})
