/** What the program's exit code says; printed with the help. */
export const exitCodes = {
  /** Done. */
  ok: 0,
  /** Started, and failed: the message on standard error says why. Nothing is half done. */
  failure: 1,
  /** The command line was not understood; nothing was started. */
  usage: 2,
} as const
