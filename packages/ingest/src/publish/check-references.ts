import { recordKeySql, recordKinds } from '@opencorridor/schema'
import type { RecordKind, Reference } from '@opencorridor/schema'
import { IngestError } from '../item.ts'
import { noSuch, seriesReferences } from './check-series-references.ts'
import { literal, quoted } from './publishing.ts'
import type { Publishing } from './publishing.ts'

interface Violation {
  /** What refers, by kind and key. */
  from: string
  field: string
  /** What it refers to, by kind and id. */
  to: string
}

const shown = 20

/**
 * Checks that every reference of the release leads to a record that is in it, and that the series of an indicator are
 * about what the indicator is about. The release before was checked, so only kinds that have changed on either side
 * are looked at.
 * @throws IngestError with the first 20 that lead nowhere
 */
export async function checkReferences(publishing: Publishing): Promise<void> {
  const { client } = publishing
  const violations: Violation[] = []
  for (const sql of statements(publishing)) {
    if (violations.length >= shown) break
    const { rows } = await client.query<Violation>(`${sql} LIMIT ${shown - violations.length}`)
    violations.push(...rows)
  }
  if (violations.length === 0) return
  const list = violations.map(({ from, field, to }) => `${from}: ${field} → ${to}`).join('; ')
  const first = violations.length === shown ? `the first ${shown} are ` : ''
  throw new IngestError(
    `The release is not made, for it would refer to records that it does not have; ${first}${list}. Ingest what is missing, or leave out what refers to it.`,
  )
}

function* statements({ counts, sequence }: Publishing): Generator<string> {
  const { records, series } = counts
  const grew = (kind: RecordKind): boolean => (records[kind]?.added ?? 0) + (records[kind]?.revised ?? 0) > 0
  const shrank = (kind: RecordKind): boolean => (records[kind]?.removed ?? 0) > 0
  const kinds = Object.entries(recordKinds) as [RecordKind, (typeof recordKinds)[RecordKind]][]
  const anyShrank = kinds.some(([kind]) => shrank(kind))
  for (const [kind, { references }] of kinds) {
    for (const reference of references) {
      const { kind: target, kindField } = reference
      if (target !== undefined && (grew(kind) || shrank(target))) yield plain(kind, reference, target)
      if (kindField !== undefined && (grew(kind) || anyShrank))
        yield* byKind(kind, reference.field, kindField, reference.kinds)
    }
  }
  yield* seriesReferences(
    // What was in the release before still leads somewhere, unless something has gone. A series that is revised has
    // another edition at most.
    (target) =>
      shrank(target) || (target === 'Indicator' && (records.Indicator?.revised ?? 0) > 0)
        ? 'ALL'
        : series.added > 0 || (series.revised > 0 && target === 'Edition')
          ? 'NEW'
          : 'NONE',
    sequence,
  )
}

function violation(kind: RecordKind, field: string, to: string, lists = ''): string {
  return `SELECT ${literal(`${kind} `)} || ${recordKeySql(kind, 'source')} AS "from", ${literal(field)} AS field, ${to} AS "to"
    FROM ${quoted(kind)} AS source ${lists} WHERE source."validTo" IS NULL`
}

function plain(
  kind: RecordKind,
  { field, list }: { field: string; list?: true },
  target: RecordKind,
): string {
  const id = list ? 'listed.id' : `source.${quoted(field)}`
  const lists = list ? `CROSS JOIN unnest(source.${quoted(field)}) AS listed (id)` : ''
  return `${violation(kind, field, `${literal(`${target} `)} || ${id}`, lists)} AND ${id} IS NOT NULL AND ${noSuch(target, id)}`
}

function* byKind(
  kind: RecordKind,
  field: string,
  kindField: string,
  kinds: Reference['kinds'],
): Generator<string> {
  const id = `source.${quoted(field)}`
  const named = `source.${quoted(kindField)}`
  const targets = Object.entries(
    kinds ?? Object.fromEntries(Object.keys(recordKinds).map((name) => [name, name])),
  )
  const words = targets.map(([word]) => literal(word)).join(', ')
  const start = violation(kind, field, `${named} || ' ' || ${id}`)
  yield `${start} AND ${named} NOT IN (${words})`
  for (const [word, target] of targets as [string, RecordKind][]) {
    yield `${start} AND ${named} = ${literal(word)} AND ${noSuch(target, id)}`
  }
}
