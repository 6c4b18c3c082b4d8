import { corridorOrArea } from './subject.ts'
import { rejectReasons, statementNotes } from './interpret.ts'
import type { Reading, StatementReading, ValueReading } from './reading.ts'

/**
 * Makes one number stand for one subject and year: of equal figures the first is kept and the others are repeats;
 * of figures that contradict each other none is a value, all are statements; a missing value yields to a number.
 */
export function settle(readings: readonly Reading[]): Reading[] {
  const cells = new Map<string, ValueReading[]>()
  for (const reading of readings) {
    if (reading.type !== 'value') continue
    const cell = cells.get(cellKey(reading))
    if (cell === undefined) cells.set(cellKey(reading), [reading])
    else cell.push(reading)
  }
  return readings.map((reading) =>
    reading.type === 'value' ? settleOne(reading, cells.get(cellKey(reading)) ?? []) : reading,
  )
}

function settleOne(reading: ValueReading, cell: readonly ValueReading[]): Reading {
  const numbers = cell.filter(({ amount }) => amount !== undefined)
  const { file, code, spec, ordinal, raw, amount } = reading
  if (amount === undefined) {
    if (numbers.length > 0) {
      return { type: 'reject', file, code, spec, raw, reason: rejectReasons.absentBeside }
    }
    return cell[0] === reading ? reading : { type: 'repeat', file, code, spec, ordinal, raw }
  }
  const values = new Set(numbers.map(({ observation }) => observation.value))
  if (values.size > 1) return contradiction(reading, amount)
  return numbers[0] === reading ? reading : { type: 'repeat', file, code, spec, ordinal, raw }
}

function contradiction(reading: ValueReading, amount: NonNullable<ValueReading['amount']>): StatementReading {
  const { file, code, spec, ordinal, raw, subject, period, observation } = reading
  const footnote = observation.attributes?.['FOOTNOTE']
  return {
    type: 'statement',
    ...{ file, code, spec, ordinal, raw, amount },
    subjects: [{ ...subject, role: 'ABOUT' }],
    indicatorId: spec.indicatorId,
    metric: spec.metric,
    periods: [period],
    confidence: 'EXPLICIT',
    note: [statementNotes.twoFigures, ...(footnote === undefined ? [] : [footnote])].join(' '),
  }
}

function cellKey({ spec, subject, observation }: ValueReading): string {
  return [spec.key, corridorOrArea(subject), observation.period].join('|')
}
