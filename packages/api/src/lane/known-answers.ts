import { LRUCache } from 'lru-cache'
import type { Answer } from '../answers/answer.ts'
import type { ResponseCache } from '../answers/response-cache.ts'
import { charge, leastPoints, mayAsk } from '../clients/budget.ts'
import type { Budget } from '../clients/budget.ts'
import { createSeenBefore } from '../answers/seen-before.ts'
import type { PersistedDocuments } from '../persisted/persisted-documents.ts'
import type { Lane, LaneAnswer } from './lane.ts'
import type { Question } from './question.ts'
import { questionOfAddress, questionOfBody } from './question.ts'

/** A request that may be answered without Yoga, or whose answer by Yoga may be kept. */
export interface Asked {
  /** The body of a POST, or what stands behind the question mark of a GET. */
  readonly text: string
  readonly byPost: boolean
  /** `Accept` as it was sent. */
  readonly accept: string
  /** The state of the data when it was asked. */
  readonly state: string | undefined
  /** Of who asks; null for who has no limit. Answers that are kept are for everybody, and cost nothing. */
  readonly budget: Budget | null
  /** What tells the question from all others, in this wording and in any: filled in where it came before. */
  words: string | undefined
  question: string | undefined
}

/** How many questions were answered in which way since the start. */
export interface AnswerCounts {
  /** From the cache, or with others who asked the same at the same time. */
  kept: number
  /** By a compiled document. All others were answered by Yoga. */
  lane: number
}

/** Answers that are at hand, or can be made without Yoga. */
export interface KnownAnswers {
  readonly counts: Readonly<AnswerCounts>
  /** What is kept; undefined where nothing is. */
  readonly cache: Pick<ResponseCache, 'bytes' | 'maxBytes' | 'evictions'> | undefined
  /** Undefined where Yoga has to answer. */
  find(asked: Asked): Answer | Promise<Answer | undefined> | undefined
  /** Yoga has answered, well and whole. It may be kept when it depends on the state of the data alone. */
  learn(asked: Asked, answer: Answer, lasting: boolean): void
}

export interface KnownAnswersOptions {
  lane: Lane
  /** Documents that are asked for by their hash. */
  persisted: Pick<PersistedDocuments, 'peek'>
  /** Without a cache nothing is kept. */
  cache?: ResponseCache
}

/** A question that the lane is answering. */
interface Flight {
  state: string | undefined
  found: Promise<LaneAnswer | undefined>
}

const usual = 'application/json; charset=utf-8'

/** Longer questions are not looked for among the answers that are kept. */
const longestWords = 32_768

/** Where two wordings have the same text here, they are no JSON, and nothing is kept of them. */
function wordsOf({ text, byPost }: Asked, type: string): string {
  if (byPost && type === usual) return text
  return `${type}${byPost ? ' ' : '?'}${text}`
}

function keyOf({ query, operationName = '', variables }: Question, type: string): string {
  return `${type} ${operationName} ${JSON.stringify(variables)} ${query}`
}

/**
 * Joins the cache and the lane. The Content-Type for an `Accept` is not negotiated here: it is learnt from Yoga's answers,
 * so the first request with a new `Accept` is Yoga's. An answer is kept when its question comes for the second time.
 */
export function createKnownAnswers({ lane, persisted, cache }: KnownAnswersOptions): KnownAnswers {
  const types = {
    post: new LRUCache<string, string>({ max: 100 }),
    get: new LRUCache<string, string>({ max: 100 }),
  }
  /** Questions that are being answered: who asks the same meanwhile waits for that answer. */
  const underWay = new Map<string, Flight>()
  const seenBefore = createSeenBefore()
  const counts: AnswerCounts = { kept: 0, lane: 0 }

  const read = ({ byPost, text }: Asked): Question | undefined =>
    byPost ? questionOfBody(text, persisted) : questionOfAddress(text, persisted)

  const typesOf = ({ byPost }: Asked) => (byPost ? types.post : types.get)

  function keep(
    { state, question, words }: Asked,
    { answer, lasting }: Pick<LaneAnswer, 'answer' | 'lasting'>,
  ): void {
    if (lasting && state !== undefined && question !== undefined && words !== undefined) {
      cache?.keep(state, question, words, answer)
    }
  }

  function take(asked: Asked, made: LaneAnswer): Answer {
    counts.lane++
    if (asked.budget !== null) charge(asked.budget, Math.max(leastPoints, made.cost))
    keep(asked, made)
    return made.answer
  }

  function fromLane(asked: Asked, question: Question, type: string) {
    const key = asked.question
    const found = lane.ask(question, type)
    if (!(found instanceof Promise)) return found && take(asked, found)
    if (key !== undefined) underWay.set(key, { state: asked.state, found })
    return found.then(
      (made) => {
        if (key !== undefined) underWay.delete(key)
        return made && take(asked, made)
      },
      () => {
        if (key !== undefined) underWay.delete(key)
        return undefined
      },
    )
  }

  /** The answer that others wait for, when it is of the same state and lasting. */
  function withOthers({ state, question }: Asked): Promise<Answer | undefined> | undefined {
    const flight = question === undefined ? undefined : underWay.get(question)
    if (flight === undefined || flight.state !== state) return undefined
    return flight.found.then(
      (made) => {
        if (made?.lasting !== true) return undefined
        counts.kept++
        return made.answer
      },
      () => undefined,
    )
  }

  /** The answer that is kept for these words; notes words that came before. */
  function atHand(asked: Asked, type: string): Answer | undefined {
    if (cache === undefined || asked.text.length > longestWords) return undefined
    const words = wordsOf(asked, type)
    const kept = cache.byWords(words)
    if (kept === undefined && seenBefore(words)) asked.words = words
    return kept
  }

  return {
    counts,
    cache,
    find(asked) {
      const type = typesOf(asked).get(asked.accept)
      if (type === undefined) return undefined
      let kept = atHand(asked, type)
      const question = kept === undefined ? read(asked) : undefined
      if (question !== undefined && asked.words !== undefined) {
        asked.question = keyOf(question, type)
        kept = cache?.byQuestion(asked.question, asked.words)
      }
      if (kept !== undefined) {
        counts.kept++
        return kept
      }
      // Who has nothing left is refused by Yoga's handler.
      if (asked.budget !== null && !mayAsk(asked.budget)) return undefined
      return question && (withOthers(asked) ?? fromLane(asked, question, type))
    },

    learn(asked, answer, lasting) {
      if (asked.accept.length <= 1_000) typesOf(asked).set(asked.accept, answer.type)
      keep(asked, { answer, lasting })
    },
  }
}
