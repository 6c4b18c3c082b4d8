import type { IdentifiedKind, ReleaseView } from './release-view.ts'

/**
 * Records of one kind of a release as bits: that of a record stands at its place in `view.all(kind)`. What two
 * conditions let through is found 32 records at a time; a set of 5,000 records has some 600 bytes.
 */
export type RecordSet = Readonly<Uint32Array>

/** The set of no record of any kind: what lies beyond the bits of a set is not in it. */
export const noRecords: RecordSet = new Uint32Array(0)

/** The places of records, by id, in `view.all(kind)`. */
export const recordOrdinals = (view: ReleaseView, kind: IdentifiedKind): ReadonlyMap<string, number> =>
  view.once(`ordinals of ${kind}`, () => new Map(view.all(kind).map(({ id }, ordinal) => [id, ordinal])))

function add(set: Uint32Array, ordinal: number): void {
  set[ordinal >>> 5] = (set[ordinal >>> 5] ?? 0) | (1 << (ordinal & 31))
}

/** The records of these ids; what the release does not have is left out. */
export function recordSet(view: ReleaseView, kind: IdentifiedKind, ids: Iterable<string>): RecordSet {
  const ordinals = recordOrdinals(view, kind)
  const set = new Uint32Array((view.all(kind).length + 31) >>> 5)
  for (const id of ids) {
    const ordinal = ordinals.get(id)
    if (ordinal !== undefined) add(set, ordinal)
  }
  return set
}

/** Whether the record at a place is in a set. */
export const inSet = (set: RecordSet, ordinal: number): boolean =>
  (((set[ordinal >>> 5] ?? 0) >>> (ordinal & 31)) & 1) === 1

/** How many records are in a set: the ones of each word are added up in pairs, fours and so on, all at once. */
export function sizeOf(set: RecordSet): number {
  let size = 0
  for (let at = 0; at < set.length; at += 1) {
    const word = set[at] ?? 0
    const pairs = word - ((word >>> 1) & 0x55555555)
    const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
    size += Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return size
}

/**
 * The records that are kept.
 * @param records all of their kind in a release.
 * @param keep is given a record and its place among them.
 * @param among only out of these; `keep` is asked about no others.
 */
export function recordsThat<R>(
  records: readonly R[],
  keep: (record: R, ordinal: number) => boolean,
  among?: RecordSet,
): RecordSet {
  const set = new Uint32Array((records.length + 31) >>> 5)
  records.forEach((record, ordinal) => {
    if ((among === undefined || inSet(among, ordinal)) && keep(record, ordinal)) add(set, ordinal)
  })
  return set
}

/** What is in any of the sets; nothing is in none of them. */
export function unionOf(sets: readonly RecordSet[]): RecordSet {
  if (sets.length < 2) return sets[0] ?? noRecords
  const union = new Uint32Array(sets.reduce((most, { length }) => Math.max(most, length), 0))
  for (const set of sets) {
    for (let word = 0; word < set.length; word += 1) union[word] = (union[word] ?? 0) | (set[word] ?? 0)
  }
  return union
}

/** What is in every set that is given; undefined, which stands for all records, when none is. */
export function intersectionOf(sets: readonly (RecordSet | undefined)[]): RecordSet | undefined {
  const [first, ...others] = sets.filter((set) => set !== undefined)
  if (first === undefined || others.length === 0) return first
  const intersection = first.slice()
  for (const set of others) {
    for (let word = 0; word < intersection.length; word += 1) {
      intersection[word] = (intersection[word] ?? 0) & (set[word] ?? 0)
    }
  }
  return intersection
}
