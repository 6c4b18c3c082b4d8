import { formatPeriod } from '@opencorridor/schema'
import { amounts } from './service-header.ts'
import { tolerance } from './service-survey.ts'
import type { ServiceSurvey } from './service-survey.ts'

/** How the averages of fee and margin compare with those of the total cost, which are the ones that are taken. */
export interface AverageDifferences {
  /** Averages of which both are known. */
  averages: number
  /** Of these, averages that differ by more than the tolerance. */
  differing: number
  /** The one that differs most, in words; empty where none does. */
  largest: string
}

/** Compares both ways to the average cost, cell by cell. */
export function averageDifferences({ corridors }: Pick<ServiceSurvey, 'corridors'>): AverageDifferences {
  const found = { averages: 0, differing: 0, largest: '' }
  let most = tolerance
  for (const [corridor, { quarters }] of corridors) {
    for (const [quarter, byAmount] of quarters) {
      for (const { amount } of amounts) {
        const { difference } = byAmount[amount].read()
        if (difference === undefined) continue
        found.averages += 1
        if (Math.abs(difference) <= tolerance) continue
        found.differing += 1
        if (Math.abs(difference) <= most) continue
        most = Math.abs(difference)
        const sign = difference > 0 ? 'above' : 'below'
        found.largest = `${corridor}, ${formatPeriod('Q', quarter)}, US$ ${amount}: ${most.toFixed(2)} points ${sign}`
      }
    }
  }
  return found
}
