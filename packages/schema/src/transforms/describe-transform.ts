import { formatPeriod } from '../series/period.ts'
import { differenceFormula } from './difference.ts'
import { growthFormula } from './growth.ts'
import { indexFormula } from './index-to-base.ts'
import { movingAverageFormula } from './moving-average.ts'
import { rankFormula } from './rank.ts'
import type { OwnTransform, TransformTask } from './transform.ts'

/** Formula, unit and suffix of the key of what is computed from a series alone. */
export function describeTransform(transform: OwnTransform, { indicator, answer }: TransformTask) {
  const { method } = transform
  const { unit } = indicator
  switch (method) {
    case 'GROWTH':
      return { formula: growthFormula, unit: '% change on a year earlier', suffix: method }
    case 'DIFFERENCE': {
      const points = indicator.unitKind === 'PERCENT' ? 'percentage points' : unit
      return { formula: differenceFormula, unit: `${points}, change on the period before`, suffix: method }
    }
    case 'INDEX': {
      const base = formatPeriod(transform.base.frequency, transform.base.ordinal)
      return { formula: indexFormula(transform.base), unit: `${base} = 100`, suffix: `${method}(${base})` }
    }
    case 'MOVING_AVERAGE': {
      const { window } = transform
      const formula = movingAverageFormula(window)
      return { formula, unit: `${unit}, mean of ${window} periods`, suffix: `${method}(${window})` }
    }
    case 'RANK':
      return { formula: rankFormula, unit: 'rank (1 = highest)', suffix: `${method}(${answer})` }
    default:
      return method satisfies never
  }
}
