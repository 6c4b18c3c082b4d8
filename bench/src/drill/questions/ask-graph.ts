import type { Question } from './question.ts'

/** A question of the graph by POST, which no cache before the service keeps. */
export function byPost(
  question: Pick<Question, 'kind' | 'check'>,
  query: string,
  variables: object,
): Question {
  return { ...question, method: 'POST', path: '/graphql', body: JSON.stringify({ query, variables }) }
}

/** The same by GET, which every cache may keep. */
export function byGet(
  question: Pick<Question, 'kind' | 'check'>,
  query: string,
  variables: object,
): Question {
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) }).toString()
  return { ...question, method: 'GET', path: `/graphql?${search}` }
}
