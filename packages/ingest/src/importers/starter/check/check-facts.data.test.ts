import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { IngestItem } from '../../../item.ts'
import { readStarterFiles } from '../starter-files.ts'
import type { StarterFiles } from '../starter-files.ts'
import { starterItems } from '../starter-items.ts'
import { checkFacts } from './check-facts.ts'
import { createEvidence } from './evidence.ts'
import { readFacts } from './facts.ts'

let folder: string
let files: StarterFiles
let items: IngestItem[]

beforeAll(async () => {
  const { OPENCORRIDOR_DATA } = process.env
  if (OPENCORRIDOR_DATA === undefined) {
    throw new Error('Set OPENCORRIDOR_DATA to the folder that holds starter-facts.json.')
  }
  folder = OPENCORRIDOR_DATA
  files = await readStarterFiles()
  items = starterItems(files)
})

describe('the starter set against the facts file', () => {
  it('has every fact, with its figure and its place', async () => {
    const results = checkFacts(await readFacts(folder), createEvidence(items, files.datasets))
    expect(results.flatMap(({ problems }) => problems)).toEqual([])
    const checked = new Map(results.map((result) => [result.what, result.checked]))
    const { counts } = (await readFacts(folder)).facts.meta
    for (const [what, count] of Object.entries({
      projects: counts.projects,
      'project results': counts.project_results,
      'indicator figures': counts.indicators,
      'corridor statements': counts.corridor_statements,
      'country roles': counts.country_role_statements,
      conventions: counts.conventions,
      frameworks: counts.frameworks,
      'donors as printed': counts.donors_as_printed,
      publications: counts.publications,
      events: counts.events,
      stories: counts.stories,
      sectors: counts.sectors,
      'places in the texts': 650,
    })) {
      expect(checked.get(what), what).toBe(count)
    }
    const countries = files.countryRoles.map(({ area }) => area)
    expect(new Set(countries).size).toBe(counts.countries)
    const inReport = files.projects.filter(({ titleSource }) => titleSource[0]?.startsWith('S4'))
    expect(inReport).toHaveLength(counts.projects_in_004 ?? NaN)
  })

  it('says so when a fact is lost, wrong, or on the wrong corridor', async () => {
    const broken = items.flatMap((item): IngestItem[] => {
      if (item.type === 'series') return item.indicatorId === 'OC.EMI.STK' ? [] : [item]
      if (item.type === 'reject') return [item]
      if (item.kind === 'Statement' && item.record.id === 'role-syr-1') return []
      if (item.kind === 'ProjectResult' && item.record.value === 931308) {
        return [{ ...item, record: { ...item.record, value: 931309 } }]
      }
      if (item.kind === 'StatementSubject' && item.record.statementId === 'cost-lowest-tjk-uzb') {
        return [{ ...item, record: { ...item.record, subjectId: 'RUS-TJK' } }]
      }
      if (item.kind === 'SourceReference' && item.record.recordId === 'lhd-reunion-vienna') return []
      return [item]
    })
    const results = checkFacts(await readFacts(folder), createEvidence(broken, files.datasets))
    const wrong = results.filter(({ problems }) => problems.length > 0)
    expect(wrong.map(({ what, problems }) => [what, problems.length])).toEqual([
      ['project results', 1],
      ['indicator figures', 1],
      ['corridor statements', 2],
      ['country roles', 1],
      ['events', 1],
      ['places in the texts', 1],
    ])
  })

  it('holds none of the quotes', async () => {
    const facts = await readFile(join(folder, 'starter-facts.json'), 'utf8')
    const quotes = [...facts.matchAll(/"quote": ("(?:[^"\\]|\\.)*")/g)].map(([, quote = '""']): string =>
      String(JSON.parse(quote)),
    )
    const sentences = quotes.filter((quote) => quote.split(' ').length >= 12)
    expect(sentences.length).toBeGreaterThan(100)
    // Titles and names are facts; everything else is in our own words.
    const names = [
      ...[...files.projects, ...files.publications].map(({ title }) => title),
      ...[...files.organisations, ...files.offices, ...files.themes, ...files.resources].map(
        ({ name }) => name,
      ),
      ...files.organisations.flatMap(({ aliases }) => aliases),
    ]
    const texts = JSON.stringify(files)
    const copied = sentences
      .filter((quote) => texts.includes(JSON.stringify(quote).slice(1, -1)))
      .filter((quote) => !names.some((name) => name.includes(quote) || quote.includes(name)))
    expect(copied).toEqual([])
  })
})
