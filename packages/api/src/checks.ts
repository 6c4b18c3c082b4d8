import type { DocumentNode } from 'graphql'

/** A question that is about to be executed. */
export interface AskedQuestion {
  /** Parsed, valid, and within the limits that depend on the document alone. */
  readonly document: DocumentNode
  readonly operationName: string | undefined
  /** Coerced: defaults are in, enums and scalars have their values. */
  readonly variables: Readonly<Record<string, unknown>>
}

/**
 * Looks at every question before it is executed, on both ways in; what depends on variables has its place here (see
 * server.ts).
 *
 * @throws graphError for a question that is not to be executed.
 */
export type QuestionCheck = (question: AskedQuestion) => void
