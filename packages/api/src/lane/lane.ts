import { bodyWithReadyText } from '@opencorridor/schema/ready-text'
import { Answer } from '../answers/answer.ts'
import type { QuestionCheck } from '../checks.ts'
import type { CompiledDocument, CompiledResult } from './compile-document.ts'
import type { KnownDocuments } from './known-documents.ts'
import type { Question } from './question.ts'

/** An answer of the lane, and whether it depends on the state of the data alone. */
export interface LaneAnswer {
  answer: Answer
  lasting: boolean
}

/** Executes questions whose documents are known, without Yoga. */
export interface Lane {
  /**
   * @param type - Content-Type of the answer.
   * @returns undefined where Yoga has to answer: the document is not known or not compiled, something is wrong with the
   *   question, or its result has errors.
   */
  ask(question: Question, type: string): LaneAnswer | Promise<LaneAnswer | undefined> | undefined
}

export interface LaneOptions {
  documents: KnownDocuments
  /** A context for one request; `volatile` says that the answer depends on more than the state of the data. */
  context: () => object | Promise<object>
  checks: readonly QuestionCheck[]
}

type Variables = Readonly<Record<string, unknown>>

function passes(checks: readonly QuestionCheck[], compiled: CompiledDocument, variables: Variables): boolean {
  const { document, operationName } = compiled
  try {
    for (const check of checks) check({ document, operationName, variables })
    return true
  } catch {
    return false
  }
}

const isVolatile = (context: object): boolean => 'volatile' in context && context.volatile === true

/**
 * Makes the lane. Whatever is out of the ordinary is not answered here: Yoga is asked the question again, so that status
 * and body of an error are the same on both ways in.
 */
export function createLane({ documents, context, checks }: LaneOptions): Lane {
  function answerWith(result: CompiledResult | undefined, type: string, of: object): LaneAnswer | undefined {
    if (result === undefined || result.errors !== undefined || result.data == null) return undefined
    return { answer: new Answer(bodyWithReadyText(result), type), lasting: !isVolatile(of) }
  }

  function run(compiled: CompiledDocument, coerced: Variables, type: string, made: object) {
    const result = compiled.execute(made, coerced)
    return result instanceof Promise
      ? result.then((done) => answerWith(done, type, made))
      : answerWith(result, type, made)
  }

  return {
    ask(question, type) {
      const compiled = documents.get(question.query)
      if (compiled === undefined) return undefined
      if (question.operationName !== undefined && question.operationName !== compiled.operationName)
        return undefined
      const coerced = compiled.coerce(question.variables)
      if (coerced === undefined || !passes(checks, compiled, coerced)) return undefined
      const made = context()
      return made instanceof Promise
        ? made.then((context) => run(compiled, coerced, type, context))
        : run(compiled, coerced, type, made)
    },
  }
}
