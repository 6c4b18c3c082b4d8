import { LRUCache } from 'lru-cache'
import type { Answer } from './answer.ts'

/** What a kept answer takes beside its bytes and its names: objects, and their places in the maps. */
const overhead = 900

/**
 * Of answers that would push out others, one in so many is kept, by chance: questions have rhythms. What is asked for time and
 * again is soon among them, while questions that go round, more than there is room for, leave most of what is kept where it
 * is: kept each time, every one would be gone before it comes again.
 */
const pushing = 16

/** No answer may take more than this part of the whole. */
const largestPart = 16

/** Answers to questions that came before, for as long as one state of the data lasts. */
export interface ResponseCache {
  /** The answer to a question in the very words that it had before, however they are laid out. */
  byWords(words: string): Answer | undefined
  /** The answer to a question, in whatever words; these will find it from now on. */
  byQuestion(question: string, words: string): Answer | undefined
  /** Keeps an answer that depends on nothing but the state. */
  keep(state: string, question: string, words: string, answer: Answer): void
  readonly bytes: number
  /** Bytes that may be kept, and answers that had to make room. */
  readonly maxBytes: number
  readonly evictions: number
}

/**
 * Makes the cache. It has two floors: questions (document, variables, operation, media type), each with its answer; and
 * the words in which a question came (the bytes of a request), which are looked up without being read.
 *
 * @param state - The state of the data now, see `ServerOptions.state`. With another one everything that is kept is out
 *   of date and goes.
 * @param limit - Bytes of all that is kept; the least recently used goes first.
 */
export function createResponseCache(state: () => string | undefined, limit: number): ResponseCache {
  let kept: string | undefined
  let evictions = 0
  // A fifth for the words: most questions come in one wording, which is shorter than the answer.
  const words = new LRUCache<string, string>({
    maxSize: Math.ceil(limit / 5),
    sizeCalculation: (question, text) => text.length + question.length + overhead,
  })
  const answers = new LRUCache<string, Answer>({
    maxSize: Math.ceil((limit * 4) / 5),
    maxEntrySize: Math.ceil(limit / largestPart),
    dispose: (_answer, _question, reason) => {
      if (reason === 'evict') evictions += 1
    },
    sizeCalculation: (answer, question) => answer.size + question.length + overhead,
  })

  /** Whether what is kept is of the state that the data have now; if not, it is dropped. */
  function upToDate(): boolean {
    const now = state()
    if (now !== undefined && now === kept) return true
    if (kept !== undefined) {
      words.clear()
      answers.clear()
    }
    kept = now
    return now !== undefined
  }

  return {
    byWords(text) {
      if (!upToDate()) return undefined
      const question = words.get(text)
      return question === undefined ? undefined : answers.get(question)
    },
    byQuestion(question, text) {
      if (!upToDate()) return undefined
      const answer = answers.get(question)
      if (answer !== undefined) words.set(text, question)
      return answer
    },
    keep(of, question, text, answer) {
      if (!upToDate() || of !== kept) return
      const pushes = answers.calculatedSize + answer.size + question.length + overhead > answers.maxSize
      if (pushes && !answers.has(question) && Math.random() * pushing > 1) return
      answers.set(question, answer)
      if (answers.has(question)) words.set(text, question)
    },
    get bytes() {
      return words.calculatedSize + answers.calculatedSize
    },
    maxBytes: limit,
    get evictions() {
      return evictions
    },
  }
}
