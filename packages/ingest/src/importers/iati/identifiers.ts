import { detached } from '../../source/detached.ts'
import { plainProjectIdOf } from './identity.ts'

/** Where an activity stands. */
export interface Place {
  file: string
  line: number
}

/** The identifiers of a run, each once. */
export interface Identifiers {
  /** Remembers an activity. @returns where the one of the same identifier stands that came first, if there is one */
  claim(activity: { identifier: string; projectId: string }, place: Place): Place | undefined
  /** The project of an identifier that was met. */
  projectOf(identifier: string): string | undefined
}

/** Lines of a file, at the most: the place of an activity is one number, for there may be a million of them. */
const lines = 2 ** 32

export function createIdentifiers(): Identifiers {
  const files: string[] = []
  const places = new Map<string, number>()
  /** Projects whose id does not follow from the identifier alone. */
  const odd = new Map<string, string>()

  return {
    claim({ identifier, projectId }, { file, line }) {
      const before = places.get(identifier)
      if (before !== undefined) return { file: files[Math.floor(before / lines)] ?? '', line: before % lines }
      if (files.at(-1) !== file) files.push(file)
      const key = detached(identifier)
      places.set(key, (files.length - 1) * lines + line)
      if (projectId !== plainProjectIdOf(identifier)) odd.set(key, detached(projectId))
      return undefined
    },
    projectOf(identifier) {
      return places.has(identifier) ? (odd.get(identifier) ?? plainProjectIdOf(identifier)) : undefined
    },
  }
}
