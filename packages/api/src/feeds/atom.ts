import { Feed } from 'feed'
import type { ReleaseFeed } from './feed-release.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>' }

/** The library writes texts of entries as HTML. */
const asHtml = (text: string): string => text.replace(/[&<>\n]/g, (character) => entities[character] ?? '')

/**
 * A feed in Atom 1.0 (RFC 4287).
 * @param self its own address.
 */
export function atom({ id, title, description, home, updated, entries }: ReleaseFeed, self: string): string {
  const author = { name: 'OpenCorridor', link: home }
  const feed = new Feed({
    ...{ id, title, description, link: home, updated, author, generator: 'OpenCorridor' },
    feedLinks: { atom: self },
  })
  for (const entry of entries) {
    feed.addItem({
      ...{ id: entry.id, title: asHtml(entry.title), link: entry.url },
      ...{ description: asHtml(entry.text), published: entry.published, date: entry.updated },
      ...(entry.withdrawn ? { category: [{ term: 'withdrawn' }] } : {}),
    })
  }
  return feed.atom1()
}
