import { bodyWithReadyText, ReadyText } from '@opencorridor/schema/ready-text'
import type { AnswerContext } from '../answers/answer-context.ts'
import { answerExtensions, answerHeaders, extensionsText } from '../answers/answer-notes.ts'
import { Answer } from '../answers/answer.ts'
import type { Appraisal, Appraise } from '../document/appraise.ts'
import type { CompiledDocument, CompiledResult } from './compile-document.ts'
import type { KnownDocuments } from './known-documents.ts'
import type { Question } from './question.ts'

/** An answer of the lane, and whether it depends on the state of the data alone. */
export interface LaneAnswer {
  answer: Answer
  lasting: boolean
  /** Points. */
  cost: number
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
  /** A context for one request. */
  context: () => AnswerContext | Promise<AnswerContext>
  appraise: Appraise
}

/** An answer whose data are a text already. */
const joinBody = (data: ReadyText, extensions: string): string | Buffer =>
  ReadyText.of(['{"data":', data, `,"extensions":${extensions}}`]).body

type Variables = Readonly<Record<string, unknown>>

/**
 * Makes the lane. Whatever is out of the ordinary is not answered here: Yoga is asked the question again, so that status
 * and body of an error are the same on both ways in.
 */
export function createLane({ documents, context, appraise }: LaneOptions): Lane {
  function answerWith(
    { data, errors }: CompiledResult,
    type: string,
    appraisal: Appraisal,
    of: AnswerContext,
  ): LaneAnswer | undefined {
    if (errors !== undefined || data == null) return undefined
    const body =
      data instanceof ReadyText
        ? joinBody(data, extensionsText(appraisal, of))
        : bodyWithReadyText({ data, extensions: answerExtensions(appraisal, of) })
    return {
      answer: new Answer(body, type, answerHeaders(appraisal, of)),
      lasting: of.volatile !== true,
      cost: appraisal.cost.requested,
    }
  }

  /** Undefined for a question that is refused. */
  function appraised({ document, operationName }: CompiledDocument, coerced: Variables) {
    try {
      return appraise(document, operationName, coerced)
    } catch {
      return undefined
    }
  }

  function run(
    compiled: CompiledDocument,
    coerced: Variables,
    type: string,
    appraisal: Appraisal,
    made: AnswerContext,
  ) {
    const result = compiled.execute(made, coerced)
    return result instanceof Promise
      ? result.then((done) => done && answerWith(done, type, appraisal, made))
      : result && answerWith(result, type, appraisal, made)
  }

  return {
    ask(question, type) {
      const compiled = documents.get(question.query)
      if (compiled === undefined) return undefined
      if (question.operationName !== undefined && question.operationName !== compiled.operationName)
        return undefined
      const coerced = compiled.coerce(question.variables)
      const appraisal = coerced && appraised(compiled, coerced)
      if (coerced === undefined || appraisal === undefined) return undefined
      const made = context()
      return made instanceof Promise
        ? made.then((context) => run(compiled, coerced, type, appraisal, context))
        : run(compiled, coerced, type, appraisal, made)
    },
  }
}
