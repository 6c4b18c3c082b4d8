import { expect, test } from 'vitest'
import { ofBreakdown } from './of-breakdown.ts'

const series = (areaId: string, dimensions: Record<string, string>, datasetId = 'ilostat') => ({
  ...{ indicatorId: 'MST', subject: { kind: 'AREA' as const, areaId }, frequency: 'A' as const },
  ...{ dimensions, datasetId },
})
const plain = new Map<string, string>()

test('a place of which one source speaks is answered by it, a place of several by none', () => {
  const one = series('ALB', { SOURCE: 'BA:453' })
  const several = [series('SRB', { SOURCE: 'BA:1' }), series('SRB', { SOURCE: 'DA:2' })]
  expect(ofBreakdown([one, ...several], plain)).toEqual([one])
  expect(ofBreakdown([one, ...several], new Map([['SOURCE', 'DA:2']]))).toEqual([several[1]])
  expect(ofBreakdown([one, ...several], new Map([['SOURCE', '*']]))).toEqual([one, ...several])
})

test('what has no source answers before what has one, each dataset for itself', () => {
  const stated = series('ALB', {})
  const sourced = series('ALB', { SOURCE: 'BA:453' })
  const other = series('ALB', { SOURCE: 'X' }, 'other')
  expect(ofBreakdown([sourced, stated, other], plain)).toEqual([stated, other])
})

test('of a breakdown that is asked for, the sources that have it count', () => {
  const women = series('ALB', { SEX: 'F', SOURCE: 'BA:453' })
  const total = series('ALB', { SOURCE: 'DA:2' })
  expect(ofBreakdown([women, total], new Map([['SEX', 'F']]))).toEqual([women])
  expect(ofBreakdown([women, total], plain)).toEqual([total])
})
