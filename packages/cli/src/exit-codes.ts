/** What the program's exit code says; printed with the help. */
export const exitCodes = {
  /** Done. */
  ok: 0,
  /** Started, and failed: the message on standard error says why. Nothing is half done. */
  failure: 1,
  /** The command line was not understood; nothing was started. */
  usage: 2,
  /** Sync: some of the sources that were due failed. */
  syncSomeFailed: 3,
  /** Sync: all of the sources that were due failed. */
  syncAllFailed: 4,
  /** Sync: another one runs on the same database. */
  syncLocked: 5,
  /** Sync: the file of sources is wrong. */
  syncConfiguration: 6,
  /** Sync: what was read is staged, but no release was made. */
  syncNotPublished: 7,
} as const
