/** A GraphQL document in a file of a project. */
export interface FoundDocument {
  /** Path relative to the folder that was searched. */
  readonly path: string
  readonly text: string
  /** Where the document begins in its file, both counted from 1. */
  readonly line: number
  readonly column: number
}

/** A document that cannot be read without running the program. */
export interface UnreadableDocument {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly reason: string
}
