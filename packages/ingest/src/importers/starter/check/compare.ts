import type { AmountFact } from './facts.ts'

/** What one comparison found. */
export interface CheckResult {
  /** What was compared, in the plural. */
  what: string
  /** How many facts were looked at. */
  checked: number
  /** One sentence for each fact that is lost or differs. */
  problems: readonly string[]
}

/** Looks at each fact; `find` gives the sentences that are wrong with it. */
export function checkEach<Fact>(
  what: string,
  facts: readonly Fact[],
  find: (fact: Fact, index: number) => readonly string[],
): CheckResult {
  return { what, checked: facts.length, problems: facts.flatMap(find) }
}

/** A figure as it was loaded. */
export interface LoadedAmount {
  value?: number | null
  lower?: number | null
  upper?: number | null
  text?: string | null
  unit?: string | null
  qualifier?: string | null
  confidence: string
}

/**
 * Compares a figure with its fact. A range such as `15-20` has its bounds, another text stands as it is. A fact
 * without a value has no qualifier to keep.
 */
export function amountDifferences(name: string, fact: AmountFact, loaded: LoadedAmount): string[] {
  const problems: string[] = []
  const expect = (field: string, expected: unknown, actual: unknown) => {
    if (expected !== actual)
      problems.push(`${name}: ${field} is ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}.`)
  }
  const [, lower, upper] =
    typeof fact.value === 'string' ? (/^(\d{1,3})-(\d{1,3})$/.exec(fact.value) ?? []) : []
  expect('value', typeof fact.value === 'number' ? fact.value : null, loaded.value ?? null)
  expect('lower', lower === undefined ? null : Number(lower), loaded.lower ?? null)
  expect('upper', upper === undefined ? null : Number(upper), loaded.upper ?? null)
  if (typeof fact.value === 'string') expect('text', fact.value, loaded.text ?? null)
  expect('qualifier', fact.value === null ? null : fact.qualifier, loaded.qualifier ?? null)
  if (fact.unit !== null) expect('unit', fact.unit, loaded.unit ?? null)
  expect('confidence', fact.confidence.toUpperCase(), loaded.confidence)
  return problems
}
