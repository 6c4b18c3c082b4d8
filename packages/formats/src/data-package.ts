import type { Citation, CitedRelease, Source } from './citation/cite.ts'
import { absenceNote } from './facts.ts'
import type { Column, Table } from './table.ts'

/** A file of a data package. */
export interface PackageFile {
  readonly table: Table
  /** Its name in the folder of the package: `observations.csv.gz`. */
  readonly path: string
  readonly format: 'csv' | 'parquet'
  readonly bytes: number
  /** SHA-256 in hexadecimal. */
  readonly sha256: string
}

const types = {
  string: 'string',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
} as const satisfies Record<Column['type'], string>

const mediaTypes = { csv: 'text/csv', parquet: 'application/vnd.apache.parquet' } as const

function schemaOf({ columns }: Table): object {
  const fields = columns.map(({ name, title, type, role }) => ({
    ...{ name, title, type: types[type] },
    ...((role === 'DIMENSION' || role === 'TIME') && { constraints: { required: name !== 'breakdown' } }),
  }))
  return { fields, missingValues: [''] }
}

function resource({ table, path, format, bytes, sha256 }: PackageFile): object {
  const gzip = path.endsWith('.gz')
  return {
    // Names are unique: a table is there in several formats.
    name: format === 'csv' ? table.about.name : `${table.about.name}-${format}`,
    path,
    title: table.about.title,
    format,
    mediatype: mediaTypes[format],
    ...(gzip && { compression: 'gz' }),
    ...(format === 'csv' && { profile: 'tabular-data-resource', encoding: 'utf-8' }),
    bytes,
    hash: `sha256:${sha256}`,
    schema: schemaOf(table),
  }
}

const licenceName = (licence: string): string =>
  licence.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^-+|-+$/g, '') || 'other'

/**
 * The descriptor of a Frictionless data package (https://specs.frictionlessdata.io/data-package/): what its files are,
 * their checksums and schemas, and under which licences and from which sources they come.
 *
 * @param files - Of one release.
 */
export function dataPackage(
  release: CitedRelease,
  sources: readonly Source[],
  citation: Citation,
  files: readonly PackageFile[],
): string {
  const licences = new Map(sources.map(({ licence, licenceUrl }) => [licence, licenceUrl]))
  const descriptor = {
    profile: 'data-package',
    name: `opencorridor-${release.name.toLowerCase()}`,
    id: `sha256:${release.digest}`,
    title: `OpenCorridor, release ${release.name}`,
    description: `Open data on labour migration: a release as a whole. ${absenceNote} Each dataset keeps the licence of its publisher: see the table of datasets.`,
    version: release.name,
    created: release.publishedAt.toISOString(),
    homepage: citation.permalink,
    citation: citation.text,
    // A list without an entry is no list to the specification.
    ...(licences.size > 0 && {
      licenses: [...licences].map(([title, path]) => ({
        ...{ name: licenceName(title), title },
        ...(path !== undefined && { path }),
      })),
    }),
    ...(sources.length > 0 && {
      sources: sources.map(({ name, publisher, attribution, url }) => ({
        title: publisher === undefined ? name : `${publisher}: ${name}. ${attribution}`,
        ...(url !== undefined && { path: url }),
      })),
    }),
    resources: files.map(resource),
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`
}
