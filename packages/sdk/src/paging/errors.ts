import { OpenCorridorError } from '../errors.ts'

/** The service named the same place twice as the end of a page: to go on would be to read the same page for ever. */
export class CursorStuckError extends OpenCorridorError {
  override name = 'CursorStuckError'

  constructor(operationName: string, page: number) {
    super(`${operationName}: the cursor did not move after page ${String(page)}.`, { code: 'CURSOR_STUCK' })
  }
}

/**
 * The release changed between two pages, so that what was read and what would come do not belong together. Start again,
 * or let paging do it: `onReleaseChange: 'restart'`.
 */
export class ReleaseChangedError extends OpenCorridorError {
  override name = 'ReleaseChangedError'
  /** Name of the release of the pages so far. */
  readonly before: string
  /** Name of the release that answers now; undefined when the service only said that the cursor is of an older one. */
  readonly after: string | undefined

  constructor(operationName: string, before: string, after: string | undefined) {
    const now = after === undefined ? 'another one answers now' : `${after} answers now`
    super(`${operationName}: the pages so far are of release ${before}, and ${now}.`, {
      code: 'RELEASE_CHANGED',
      retryable: true,
    })
    this.before = before
    this.after = after
  }
}
