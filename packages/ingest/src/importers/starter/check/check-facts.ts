import { checkAround } from './check-around.ts'
import { checkFigures } from './check-figures.ts'
import { checkParticipants } from './check-participants.ts'
import { checkProjects, checkResults } from './check-projects.ts'
import { checkCorridors, checkRoles } from './check-statements.ts'
import { checkEach } from './compare.ts'
import type { CheckResult } from './compare.ts'
import type { Evidence } from './evidence.ts'
import type { FactsFile } from './facts.ts'

/**
 * Compares the starter set with the facts file that it was drawn from: every fact is there with its figure, unit,
 * qualifier, confidence and place, and every place that the facts file names is the source of something.
 */
export function checkFacts({ facts, places }: FactsFile, evidence: Evidence): CheckResult[] {
  return [
    checkProjects(facts, evidence),
    checkResults(facts, evidence),
    ...checkParticipants(facts, evidence),
    checkFigures(facts, evidence),
    checkCorridors(facts, evidence),
    checkRoles(facts, evidence),
    ...checkAround(facts, evidence),
    checkEach('places in the texts', places, ({ path, place }) =>
      evidence.places.has(place) ? [] : [`${path}: nothing is stated at ${place}.`],
    ),
  ]
}
