/**
 * The same text, in memory of its own. What a parser cuts out of a piece of a file keeps the whole piece in memory for
 * as long as it lives, so that what is remembered to the end of a run has to be detached from it.
 */
export function detached(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8')
}
