import { diff, DiffRule } from '@graphql-inspector/core'
import type { GraphQLSchema } from 'graphql'
import { membersByPath } from './deprecations.ts'
import { judgeChange } from './judge-change.ts'
import type { JudgedChange, Level } from './judge-change.ts'
import { removalDate } from './removal-date.ts'

/** The days that a comparison goes by, `2026-11-29`. */
export interface Days {
  /** Day of the last release: notice of a removal is counted from it. */
  readonly releasedOn: string
  /** What was announced to go before it may be gone. */
  readonly today: string
}

/** How a graph differs from the one that was released. */
export interface Evolution {
  readonly changes: readonly JudgedChange[]
  /** The least that the next version of the SDK has to be; undefined when nothing changed. */
  readonly level: Level | undefined
  /** Why it may not be released so, a sentence each; empty is good. */
  readonly faults: readonly string[]
}

/** From the least to the most. */
export const levels: readonly Level[] = ['patch', 'minor', 'major']

/** Compares the released graph with the one that there is now, by the policy of the README, "Versions". */
export async function compareSchemas(
  released: GraphQLSchema,
  current: GraphQLSchema,
  days: Days,
): Promise<Evolution> {
  const members = { released: membersByPath(released), current: membersByPath(current) }
  const found = await diff(released, current, [DiffRule.simplifyChanges, DiffRule.ignoreDirectives])
  const changes = found.map((change) => judgeChange(change, { ...members, ...days }))
  const undated = [...members.current.values()].filter(
    ({ deprecation }) => deprecation !== undefined && removalDate(deprecation) === undefined,
  )
  const faults = [
    ...changes.map(({ fault }) => fault),
    ...undated.map(
      ({ path }) => `${path} is deprecated without a date: end its reason in "Removal after YYYY-MM-DD".`,
    ),
  ].filter((fault) => fault !== undefined)
  return {
    changes,
    level: levels.findLast((level) => changes.some((change) => change.level === level)),
    faults: [...new Set(faults)],
  }
}
