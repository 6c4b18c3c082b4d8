import type { ReleaseFeed } from './feed-release.ts'

/**
 * A feed in JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
 * @param self its own address.
 */
export function jsonFeed({ title, description, home, entries }: ReleaseFeed, self: string): string {
  const items = entries.map(({ id, url, title, text, published, updated, withdrawn }) => ({
    ...{ id, url, title, content_text: text },
    ...{ date_published: published.toISOString(), date_modified: updated.toISOString() },
    ...(withdrawn ? { tags: ['withdrawn'] } : {}),
  }))
  return JSON.stringify({
    ...{ version: 'https://jsonfeed.org/version/1.1', title, home_page_url: home, feed_url: self },
    ...{ description, language: 'en', authors: [{ name: 'OpenCorridor', url: home }], items },
  })
}
