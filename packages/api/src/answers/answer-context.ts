/** A release that an answer was read from. */
export interface ReleaseRead {
  readonly sequence: number
  readonly name: string
  readonly digest: string
  readonly withdrawnAt: Date | null
}

/** What the context of a request may say once the answer is there; a context may have none of it. */
export interface AnswerContext {
  /** The answer depends on more than the state of the data: nobody may keep it without asking again. */
  readonly volatile?: boolean
  /** The releases that were read. */
  readonly read?: readonly ReleaseRead[]
  /** Each of them was named by the question. */
  readonly pinned?: boolean
}
