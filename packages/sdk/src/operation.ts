/**
 * A question with a name: its text, and the types of its answer and its variables. Operations are constants of their
 * own, so that a bundle holds only those that are imported.
 */
export interface Operation<Data, Variables extends object> {
  readonly name: string
  /** The text that is sent, with its fragments; it needs no parser. */
  readonly document: string
  /** Only for the compiler; never there at run time. */
  readonly types?: (variables: Variables) => Data
}

/** Makes an operation of its name and text; called by generated code. */
export function operation<Data, Variables extends object>(
  name: string,
  document: string,
): Operation<Data, Variables> {
  return { name, document }
}
