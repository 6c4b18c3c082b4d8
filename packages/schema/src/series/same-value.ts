/**
 * Two readings of one value differ by less than this part of it through the arithmetic of the publisher alone. The same
 * tolerance decides what publishing calls a revision, and what a comparison of two releases does.
 */
export const tolerance = 1e-9

/** Whether two values are one within the tolerance; then nothing was revised. */
export function sameValue(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b))
}
