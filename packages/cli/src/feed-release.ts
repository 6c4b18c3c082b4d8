import type { FeedRelease } from '@opencorridor/api'
import { newsText } from '@opencorridor/schema'
import type { ReleaseNews } from '@opencorridor/schema'

/** A release as the feeds tell of it. */
export function feedRelease(news: ReleaseNews): FeedRelease {
  const { name, digest, publishedAt, note, withdrawnAt, withdrawnReason } = news.release
  const { before } = news
  return { name, digest, publishedAt, note, withdrawnAt, withdrawnReason, before, summary: newsText(news) }
}
