import { IngestError } from '../../item.ts'
import type { SourceFile } from '../../source/source-file.ts'

/** What a file of a World Bank download holds. */
type Role =
  'data' | 'countries' | 'indicators' | 'countrySeriesNotes' | 'seriesTimeNotes' | 'footnotes' | 'series'

/** The files of the download of one indicator. */
const single: readonly [RegExp, Role][] = [
  [/^api_.*\.csv$/, 'data'],
  [/^metadata_country.*\.csv$/, 'countries'],
  [/^metadata_indicator.*\.csv$/, 'indicators'],
]

/** Those of the whole database, without `_`, `-` and case, which changed over the years. */
const bulk: readonly [RegExp, Role][] = [
  [/^wdi(?:csv|data)\.csv$/, 'data'],
  [/^wdicountry\.csv$/, 'countries'],
  [/^wdiseries\.csv$/, 'series'],
  [/^wdi(?:countryseries|csnotes)\.csv$/, 'countrySeriesNotes'],
  [/^wdi(?:seriestime|stnotes)\.csv$/, 'seriesTimeNotes'],
  [/^wdifootnotes?\.csv$/, 'footnotes'],
]

/** The files of a download by what they hold, each in the order in which they were listed. */
export interface FileRoles extends Record<Role, SourceFile[]> {
  /** `single`: per-indicator downloads; `bulk`: the whole database. */
  kind: 'single' | 'bulk'
  /** Files of no kind that is known. */
  others: SourceFile[]
}

function roleIn(patterns: readonly [RegExp, Role][], name: string): Role | undefined {
  return patterns.find(([pattern]) => pattern.test(name))?.[1]
}

/**
 * Tells the files of a download apart by their names.
 * @param location as messages name it
 * @throws IngestError when no file holds data, or the files of both downloads lie together
 */
export function assignRoles(location: string, files: readonly SourceFile[]): FileRoles {
  const found = files.map((file) => {
    const base = file.base.toLowerCase()
    return { file, single: roleIn(single, base), bulk: roleIn(bulk, base.replace(/[-_ ]/g, '')) }
  })
  const kind = found.some((it) => it.bulk === 'data') ? 'bulk' : 'single'
  const of = (role: Role): SourceFile[] => found.filter((it) => it[kind] === role).map(({ file }) => file)
  const [only] = files
  // A file that was given by itself is data, whatever it is called: its header will tell.
  const given = files.length === 1 && only !== undefined && found[0]?.single === undefined
  const data = given && kind === 'single' ? [only] : of('data')

  if (data.length === 0) {
    throw new IngestError(
      `${location} holds no file of data: expected is API_<code>_DS2_en_csv_v2_<n>.csv (the CSV download of an indicator) or WDICSV.csv (the download of all of World Development Indicators).`,
    )
  }
  if (kind === 'bulk' && (data.length > 1 || found.some((it) => it.single === 'data'))) {
    const names = found.filter((it) => it.bulk === 'data' || it.single === 'data')
    throw new IngestError(
      `${location} holds several downloads (${names.map(({ file }) => file.base).join(', ')}); put each into a folder of its own.`,
    )
  }
  return {
    kind,
    data,
    countries: of('countries'),
    indicators: of('indicators'),
    series: of('series'),
    countrySeriesNotes: of('countrySeriesNotes'),
    seriesTimeNotes: of('seriesTimeNotes'),
    footnotes: of('footnotes'),
    others: found.filter((it) => it[kind] === undefined && !data.includes(it.file)).map(({ file }) => file),
  }
}
