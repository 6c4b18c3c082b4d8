import getChangesets from '@changesets/read'
import writeChangeset from '@changesets/write'
import type { Evolution } from './compare-schemas.ts'
import { levels } from './compare-schemas.ts'
import type { Level } from './judge-change.ts'

const name = '@opencorridor/sdk'

/**
 * The most that the changesets of a repository make of the next version of the SDK; undefined when none is about it.
 * @param root folder that has `.changeset`
 */
export async function pendingLevel(root: string): Promise<Level | undefined> {
  const asked = (await getChangesets(root)).flatMap(({ releases }) =>
    releases.filter((release) => release.name === name).map(({ type }) => type),
  )
  return levels.findLast((level) => asked.includes(level))
}

/** Whether a level asks for at least as much as another; nothing is asked for by an unchanged graph. */
export function isEnough(pending: Level | undefined, needed: Level | undefined): boolean {
  if (needed === undefined) return true
  return pending !== undefined && levels.indexOf(pending) >= levels.indexOf(needed)
}

/** The changes of the graph as the text of a changeset: what is new first, what is only described anew counted. */
export function summaryOf({ changes }: Evolution): string {
  const told = changes.filter(({ level }) => level !== 'patch')
  const described = changes.length - told.length
  const lines = told.map(({ message }) => `- ${message}`)
  if (described > 0) lines.push(`- ${described} descriptions changed`)
  return `The graph changed:\n\n${lines.join('\n')}`
}

/**
 * Writes the changeset that an evolution asks for.
 * @returns its name
 */
export function makeChangeset(evolution: Evolution, root: string): Promise<string> {
  const { level } = evolution
  if (level === undefined) throw new RangeError('The graph did not change: there is nothing to write.')
  return writeChangeset({ summary: summaryOf(evolution), releases: [{ name, type: level }] }, root)
}
