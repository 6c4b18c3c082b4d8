import type { KeyPart } from './cursor.ts'

/**
 * Order of two sort keys, part by part: numbers by size, texts by code unit; null is last in either direction.
 * @param descending whether all but null stands in falling order.
 * @returns negative when `a` comes first.
 */
export function compareKeys(a: readonly KeyPart[], b: readonly KeyPart[], descending = false): number {
  for (let i = 0; i < a.length && i < b.length; i += 1) {
    const x = a[i] ?? null
    const y = b[i] ?? null
    if (x === y) continue
    if (x === null) return 1
    if (y === null) return -1
    return x < y === descending ? 1 : -1
  }
  return a.length - b.length
}

/** A name as it is sorted by: without diacritics and case, so that Åland stands at A and Türkiye at T. */
export function sortName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
