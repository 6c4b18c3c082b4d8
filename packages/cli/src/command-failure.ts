/** A command that has failed in a way of its own: says why, and which exit code tells a script so. */
export class CommandFailure extends Error {
  override name = 'CommandFailure'
  /** One of `exitCodes`. */
  readonly exitCode: number

  constructor(message: string, exitCode: number) {
    super(message)
    this.exitCode = exitCode
  }
}
