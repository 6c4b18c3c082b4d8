import type { FeedRelease } from '@opencorridor/api'
import { newsText } from '@opencorridor/schema'
import type { ReleaseNews } from '@opencorridor/schema'

/** A release as the feeds tell of it. */
export function feedRelease(news: ReleaseNews): FeedRelease {
  const { name, digest, publishedAt, note, withdrawnAt, withdrawnReason, reinstatedAt } = news.release
  const withdrawal = { withdrawnAt, withdrawnReason, reinstatedAt }
  return { name, digest, publishedAt, note, ...withdrawal, before: news.before, summary: newsText(news) }
}
