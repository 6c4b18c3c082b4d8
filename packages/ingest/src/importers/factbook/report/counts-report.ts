import { fieldPath } from '../field-spec.ts'
import { parseProfile } from '../profile.ts'
import { createPlaceResolver } from '../place-resolver.ts'
import { readProfile } from '../read-profile.ts'
import { settle } from '../settle.ts'
import { factbookFolder, readPackage } from '../source.ts'
import { countFields, skippedFiles } from './counts.ts'
import type { FieldCounts } from './counts.ts'
import { markdownTable } from './markdown-table.ts'

/** Spans of years in which values are counted; the last years have a column each. */
const spans: readonly (readonly [title: string, from: number, to: number])[] = [
  ['to 2004', 0, 2004],
  ['2005-09', 2005, 2009],
  ['2010', 2010, 2010],
  ['2011', 2011, 2011],
  ['2012', 2012, 2012],
  ['2013', 2013, 2013],
  ['2014', 2014, 2014],
  ['2015', 2015, 2015],
]

/** Reads the installed package and reports, as Markdown, what became of every field. */
export async function countsReport(): Promise<string> {
  const { profiles: texts } = await readPackage(factbookFolder())
  const profiles = texts.map(parseProfile)
  const places = createPlaceResolver()
  const readings = settle(profiles.flatMap((profile) => readProfile(profile, places)))
  const counts = countFields(profiles, readings)
  return [
    `${profiles.length} profiles.`,
    '### What each field became',
    fieldTable(counts),
    '### Values by year',
    yearTable(counts),
    '### Statements by what makes them statements',
    reasonTable(counts, ({ notes }) => notes, 'Statement'),
    '### Rejects by reason',
    reasonTable(counts, ({ reasons }) => reasons, 'Reject'),
    '### Profiles that are not taken',
    [...skippedFiles(readings)].map(([reason, files]) => `- ${reason} ${files.join(', ')}`).join('\n'),
  ].join('\n\n')
}

function fieldTable(counts: readonly FieldCounts[]): string {
  const header = ['Field', 'Indicator', 'Files', 'Values', 'Missing', 'Repeats', 'Statements', 'Rejects']
  const rows = counts.map((count) => [
    fieldPath(count.field),
    count.field.indicatorId,
    ...[count.files, count.values, count.absences, count.repeats, count.statements, count.rejects].map(
      String,
    ),
  ])
  const total = (pick: (count: FieldCounts) => number) =>
    String(counts.reduce((sum, each) => sum + pick(each), 0))
  const sums = [
    ...[total(({ values }) => values), total(({ absences }) => absences), total(({ repeats }) => repeats)],
    ...[total(({ statements }) => statements), total(({ rejects }) => rejects)],
  ]
  return markdownTable(header, [...rows, ['All', '', '', ...sums]])
}

function yearTable(counts: readonly FieldCounts[]): string {
  const rows = counts.map(({ field, years }) => [
    field.key,
    ...spans.map(([, from, to]) =>
      String([...years].reduce((sum, [year, count]) => (year >= from && year <= to ? sum + count : sum), 0)),
    ),
  ])
  return markdownTable(['Field', ...spans.map(([title]) => title)], rows)
}

function reasonTable(
  counts: readonly FieldCounts[],
  pick: (count: FieldCounts) => ReadonlyMap<string, number>,
  title: string,
): string {
  const rows = counts.flatMap((count) =>
    [...pick(count)]
      .sort(([, a], [, b]) => b - a)
      .map(([reason, number]) => [
        `${count.field.key}: ${reason === '' ? 'Something else is counted.' : reason}`,
        String(number),
      ]),
  )
  return markdownTable([title, 'Figures'], rows)
}
