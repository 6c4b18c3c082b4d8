import type { Visit } from '../visit.ts'

const topicQuery = `query Topic($topic: String!, $release: String) {
  indicators(filter: { topic: $topic }, first: 1, release: $release) { totalCount }
}`

/** The topic of what this service is about, where the release has it: a filter by another than it has is refused. */
export async function migrationTopic(visit: Visit): Promise<string | null> {
  const topic = 'Migration'
  try {
    await visit.ask(topicQuery, { topic })
    return topic
  } catch {
    return null
  }
}
