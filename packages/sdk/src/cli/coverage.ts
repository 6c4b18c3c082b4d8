import type { Coverage } from '../data/panel-answer.ts'
import { print } from './terminal.ts'
import type { Terminal } from './terminal.ts'

function sentence({ requested, outcome, candidates, reason }: Coverage): string {
  if (outcome === 'AMBIGUOUS') return `${requested} may be ${candidates.join(' or ')}: name one of them.`
  return `${requested}: ${reason ?? outcome.toLowerCase().replaceAll('_', ' ')}`
}

/** Says on standard error what of the question is not in the answer, and why. */
export async function warnOfCoverage(coverage: readonly Coverage[], terminal: Terminal): Promise<void> {
  const missing = coverage.filter(({ outcome }) => outcome !== 'RESOLVED')
  await print(terminal.err, ...missing.map(sentence))
}
