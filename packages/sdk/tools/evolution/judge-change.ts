import { CriticalityLevel } from '@graphql-inspector/core'
import type { Change } from '@graphql-inspector/core'
import type { Member } from './deprecations.ts'
import { earliestRemoval, removalDate } from './removal-date.ts'

/** What a change asks of the version of the SDK. */
export type Level = 'patch' | 'minor' | 'major'

/** A change of the graph since the last released one. */
export interface JudgedChange {
  /** A sentence, for the changeset. */
  readonly message: string
  readonly level: Level
  /** Why it may not be made; undefined when it may. */
  readonly fault: string | undefined
}

/** When and against what a change is judged. */
export interface Circumstances {
  /** What the released graph had. */
  readonly released: ReadonlyMap<string, Member>
  /** What the graph has now. */
  readonly current: ReadonlyMap<string, Member>
  /** Day of the last release, `2026-11-29`: notice is counted from it. */
  readonly releasedOn: string
  readonly today: string
}

/** Whether something was announced to go, and the day has passed. */
function faultOfRemoval({ path, deprecation }: Member, today: string): string | undefined {
  if (deprecation === undefined) return `${path} was not deprecated: deprecate it first, with a date.`
  const day = removalDate(deprecation)
  if (day === undefined) return `${path} was deprecated without a date.`
  return today > day ? undefined : `${path} may be removed after ${day}, and it is ${today}.`
}

/** A type or a member of a union goes with the last thing that answers or takes it. */
function faultOfType(name: string, { released, today }: Circumstances): string | undefined {
  const uses = [...released.values()].filter(
    ({ type, path }) => type === name && !path.startsWith(`${name}.`),
  )
  if (uses.length === 0) return `${name} is part of what others answer, and was not deprecated with these.`
  return uses.map((use) => faultOfRemoval(use, today)).find((fault) => fault !== undefined)
}

/** A deprecation gives notice, which is counted from the last release. */
function faultOfNotice(path: string, { current, releasedOn }: Circumstances): string | undefined {
  const reason = current.get(path)?.deprecation ?? ''
  const day = removalDate(reason)
  if (day === undefined)
    return `${path} is deprecated without a date: end its reason in "Removal after YYYY-MM-DD".`
  const earliest = earliestRemoval(releasedOn)
  return day < earliest ? `${path} may not go before ${earliest}, and its reason says ${day}.` : undefined
}

/** Judges one change by the policy of the README, "Versions". */
export function judgeChange(
  { type, path = '', message, criticality }: Change,
  at: Circumstances,
): JudgedChange {
  const judged = (level: Level, fault?: string): JudgedChange => ({ message, level, fault })
  const kind = String(type)
  if (kind === 'TYPE_REMOVED') return judged('major', faultOfType(path, at))
  if (/^(?:FIELD|FIELD_ARGUMENT|INPUT_FIELD|ENUM_VALUE)_REMOVED$/u.test(kind)) {
    const member = at.released.get(path)
    return judged(
      'major',
      member ? faultOfRemoval(member, at.today) : `${path} was not in the released graph.`,
    )
  }
  if (/_DEPRECATION(?:_REASON)?_(?:ADDED|CHANGED)$/u.test(kind)) {
    return judged('minor', faultOfNotice(path.replace(/\.@deprecated$/u, ''), at))
  }
  if (/DESCRIPTION/u.test(kind)) return judged('patch')
  // The same question would get another answer.
  if (/DEFAULT(?:_VALUE)?_CHANGED$/u.test(kind)) {
    return judged('major', `${message}: a default stays as it is; add another argument.`)
  }
  if (criticality.level === CriticalityLevel.Breaking) {
    return judged('major', `${message}: that breaks what works. Add something new, and deprecate this.`)
  }
  // What the differ calls dangerous is what grows: codes, members of unions, arguments that may be left out.
  return judged('minor')
}
