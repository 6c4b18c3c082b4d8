import { createHash } from 'node:crypto'
import { graphError } from '../../errors.ts'

/** A part of a sort key; null sorts last. */
export type KeyPart = string | number | null

/** What a cursor belongs to: it is good for one list in one order of one release. */
export interface CursorScope {
  /** Sequence of the release that is read. */
  release: number
  /** Its name, for the message. */
  releaseName: string
  /**
   * The list with its filter and order, in any stable wording; a digest of it goes into the cursor. It is read only
   * where a cursor is written or read, so who makes the wording then need not for a page without one.
   */
  readonly list: string
}

/** Raised by one whenever the content of a cursor changes its meaning. */
const version = 1

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 8)

/**
 * Writes keyset cursors: version, release, digest of list, filter and order, and the sort key of the item it stands
 * at, with a checksum. A cursor survives the removal of its item, because it is a place and not a pointer. The
 * checksum has no secret, so that every node takes the cursors of every other: who computes it gains nothing but a
 * place in a public list.
 */
export function cursorWriter(scope: CursorScope): (key: readonly KeyPart[]) => string {
  let list: string | undefined
  return (key) => {
    list ??= digest(scope.list)
    const body = Buffer.from(JSON.stringify([version, scope.release, list, ...key])).toString('base64url')
    return `${body}.${digest(body)}`
  }
}

function parse(cursor: string): unknown[] | undefined {
  const [body = '', sum, ...rest] = cursor.split('.')
  if (rest.length > 0 || sum !== digest(body)) return undefined
  try {
    const parts: unknown = JSON.parse(Buffer.from(body, 'base64url').toString())
    return Array.isArray(parts) ? parts : undefined
  } catch {
    return undefined
  }
}

const isKeyPart = (part: unknown): part is KeyPart =>
  part === null || typeof part === 'string' || typeof part === 'number'

/** The error for a text that is no cursor of ours. */
export const invalidCursor = () =>
  graphError('CURSOR_INVALID', 'This cursor was not made by this service. Take it from pageInfo or an edge.')

/**
 * The sort key that a cursor stands at.
 * @throws CURSOR_INVALID when the text is no cursor of ours; CURSOR_STALE when it is of another version, or of
 * another list, filter, order or release.
 */
export function decodeCursor(scope: CursorScope, cursor: string): KeyPart[] {
  const [cursorVersion, release, list, ...key] = parse(cursor) ?? []
  if (typeof cursorVersion !== 'number') throw invalidCursor()
  if (cursorVersion !== version) {
    throw graphError(
      'CURSOR_STALE',
      'This cursor is of another version of the service. Start again at the first page.',
    )
  }
  if (!key.every(isKeyPart)) throw invalidCursor()
  if (release !== scope.release) {
    throw graphError(
      'CURSOR_STALE',
      `This cursor is of another release than ${scope.releaseName}. Name the release of the first page in the argument release.`,
    )
  }
  if (list !== digest(scope.list)) {
    throw graphError(
      'CURSOR_STALE',
      'This cursor is of a list with another filter or order. Start again at the first page.',
    )
  }
  return key
}
