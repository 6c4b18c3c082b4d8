import { Answer } from '../answers/answer.ts'
import { matches } from '../answers/if-none-match.ts'
import { errorBody, errorHeaders } from '../errors/error-body.ts'
import { atom } from '../feeds/atom.ts'
import { releaseFeed } from '../feeds/feed-release.ts'
import type { FeedRelease, ReleaseFeed } from '../feeds/feed-release.ts'
import { jsonFeed } from '../feeds/json-feed.ts'
import type { Logger } from '../logger.ts'
import { describeError } from '../logger.ts'
import type { Page } from '../plugins/pages.ts'
import { requestId } from '../request-id.ts'

export interface FeedOptions {
  /** The newest releases, the newest first. */
  releases: () => Promise<readonly FeedRelease[]>
  /** A text that changes when they do; they are read again then, and each time while it is undefined. */
  state: () => string | undefined
  /** The address of the service as its readers know it. Default: the one that a request came to. */
  publicUrl?: string | undefined
  logger: Logger
}

/** How long a list that could not be read is not asked for again: it may have failed for what it costs. */
const pause = 60_000

const formats = [
  { path: '/feeds/releases.atom', type: 'application/atom+xml; charset=utf-8', write: atom },
  { path: '/feeds/releases.json', type: 'application/feed+json; charset=utf-8', write: jsonFeed },
] as const

/** `/feeds/releases.atom` and `/feeds/releases.json`: each release and what it changed, for feed readers. */
export function feedPages({ releases, state, publicUrl, logger }: FeedOptions): Page[] {
  let kept: { state: string | undefined; releases: Promise<readonly FeedRelease[]> } | undefined
  let failed: { at: number; releases: Promise<readonly FeedRelease[]> } | undefined

  function read(): Promise<readonly FeedRelease[]> {
    if (failed !== undefined && Date.now() - failed.at < pause) return failed.releases
    const now = state()
    if (kept === undefined || kept.state !== now) {
      const fresh = { state: now, releases: releases() }
      kept = fresh
      const forget = (): void => {
        if (kept === fresh) kept = undefined
      }
      fresh.releases.then(
        () => {
          if (now === undefined) forget()
        },
        () => {
          failed = { at: Date.now(), releases: fresh.releases }
          forget()
        },
      )
    }
    return kept.releases
  }

  async function feed(request: Request): Promise<{ feed: ReleaseFeed; base: string }> {
    const base = (publicUrl ?? new URL(request.url).origin).replace(/\/+$/, '')
    return { feed: releaseFeed(await read(), base), base }
  }

  return formats.map(({ path, type, write }) => ({
    path,
    async render(request, answer) {
      try {
        const made = await feed(request)
        const body = new Answer(write(made.feed, `${made.base}${path}`), type)
        const etag = body.tag('identity')
        const headers = { etag, 'cache-control': 'public, max-age=300' }
        if (matches(request.headers.get('if-none-match') ?? undefined, etag)) {
          return answer(null, { status: 304, headers })
        }
        return answer(body.bytes.toString(), { status: 200, headers: { ...headers, 'content-type': type } })
      } catch (error) {
        const id = requestId(request)
        logger.warn({ requestId: id, error: describeError(error) }, 'the feed of releases could not be made')
        const text = errorBody('UNAVAILABLE', 'The list of releases cannot be read now; try again later.', id)
        return answer(text, {
          status: 503,
          headers: { ...errorHeaders, 'retry-after': String(pause / 1000) },
        })
      }
    },
  }))
}
