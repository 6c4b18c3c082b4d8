import { createHash } from 'node:crypto'
import type { Random } from '../../seeded-random.ts'
import { byPost } from './ask-graph.ts'
import { checkPanel, drawPanel, panelQuery } from './panel.ts'
import type { Facts, Question } from './question.ts'

/** A panel by the hash of its document, as clients ask: the document is sent only to who does not know it. */
export function hashQuestion(facts: Facts, random: Random): Question {
  // Some documents that differ, so that each is registered on one node and asked for at the other.
  const query = `${panelQuery}\n# ${Math.floor(random() * 50)}`
  const documentId = `sha256:${createHash('sha256').update(query).digest('hex')}`
  const variables = drawPanel(facts, random)
  const question = { kind: 'by hash', check: checkPanel(facts, variables) }
  const whole = byPost(question, query, variables)
  const body = JSON.stringify({ documentId, variables })
  return {
    ...whole,
    body,
    instead: { ...whole, body: JSON.stringify({ query, documentId, variables }) },
  }
}
