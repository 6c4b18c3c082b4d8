import { graphError } from '../../errors.ts'
import { builder } from '../builder.ts'

const CostRef = builder.objectRef<{ requested: number; limit: number }>('Cost').implement({
  description: 'What a question costs, in points; the formula is published in docs/limits.md.',
  fields: (t) => ({
    requested: t.exposeFloat('requested', { description: 'Points that the question would cost.' }),
    limit: t.exposeFloat('limit', { description: 'Points that one question may cost.' }),
    allowed: t.boolean({
      description: 'Whether it would be executed.',
      resolve: ({ requested, limit }) => requested <= limit,
    }),
  }),
})

function readVariables(text: string | null | undefined): Record<string, unknown> {
  if (text == null || text === '') return {}
  try {
    const variables: unknown = JSON.parse(text)
    if (typeof variables === 'object' && variables !== null && !Array.isArray(variables))
      return variables as Record<string, unknown>
  } catch {
    // Said below.
  }
  throw graphError('BAD_USER_INPUT', 'variables has to be the text of a JSON object.')
}

builder.queryField('cost', (t) =>
  t.field({
    type: CostRef,
    description:
      'What a question would cost, without asking it: a dry run. It costs nothing itself, and says BAD_USER_INPUT for a question that could not be asked.',
    args: {
      query: t.arg.string({ required: true, description: 'The document, as it would be sent.' }),
      variables: t.arg.string({ description: 'The variables as the text of a JSON object.' }),
      operationName: t.arg.string({ description: 'Which operation, where the document has several.' }),
    },
    resolve(_, { query, variables, operationName }, { costOf }) {
      if (costOf === undefined) throw graphError('UNAVAILABLE', 'Nobody counts the cost of questions here.')
      return costOf({
        query,
        variables: readVariables(variables),
        ...(operationName != null && { operationName }),
      })
    },
  }),
)
