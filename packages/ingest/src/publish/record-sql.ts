import { recordFields, recordKeySql, recordKinds } from '@opencorridor/schema'
import type { RecordKind } from '@opencorridor/schema'
import { quoted } from './publishing.ts'

/** Fields in which a record may differ without being another: of one edition, the first retrieval stays. */
const incidental: Partial<Record<RecordKind, readonly string[]>> = { Edition: ['retrievedOn'] }

/** The parts of which the statements over one kind of record are made. */
export interface RecordSql {
  /** The table, quoted. */
  table: string
  /** All columns but the releases, quoted and joined. */
  columns: string
  /** What `recordId` gives for a row, by its alias. */
  key(alias: string): string
  /** Whether two rows have one key, by their aliases. */
  sameKey(a: string, b: string): string
  /** Whether two rows of one key differ; `besidesDataset` leaves aside who keeps them. */
  differ(a: string, b: string, besidesDataset?: boolean): string
  /** Names of the fields that are not in the key. */
  fields: readonly string[]
}

export function recordSql(kind: RecordKind): RecordSql {
  const names = recordFields(kind).map(({ name }) => name)
  const keys: readonly string[] = recordKinds[kind].key
  const fields = names.filter((name) => !keys.includes(name))
  const compared = fields.filter((name) => incidental[kind]?.includes(name) !== true)
  const row = (alias: string, columns: readonly string[]): string =>
    `ROW(${columns.map((name) => `${alias}.${quoted(name)}`).join(', ')})`
  return {
    table: quoted(kind),
    columns: names.map(quoted).join(', '),
    key: (alias) => recordKeySql(kind, alias),
    sameKey: (a, b) => keys.map((name) => `${a}.${quoted(name)} = ${b}.${quoted(name)}`).join(' AND '),
    differ(a, b, besidesDataset = false) {
      const columns = compared.filter((name) => !(besidesDataset && name === 'datasetId'))
      return columns.length === 0 ? 'false' : `${row(a, columns)} IS DISTINCT FROM ${row(b, columns)}`
    },
    fields,
  }
}
