/** A command was called in a way that it does not know: ends with code 2 and a word on how to call it. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** Something that the user can mend, said in one sentence: ends with code 1. */
export class CommandFailure extends Error {
  override name = 'CommandFailure'
}
