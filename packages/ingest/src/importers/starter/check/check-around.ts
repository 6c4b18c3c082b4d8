import type { RecordKind } from '@opencorridor/schema'
import { checkEach } from './compare.ts'
import type { CheckResult } from './compare.ts'
import type { Evidence } from './evidence.ts'
import type { Facts } from './facts.ts'

type Row = Readonly<Record<string, unknown>> & { id: string }

/**
 * Finds a record of the kind at a place for each fact, and no record for two facts. `fits` compares the rest; names
 * are not compared where ours are put in order (`EU Association Agreement (Armenia)`).
 */
function checkKind<Fact extends { source: string }>(
  what: string,
  kind: RecordKind,
  facts: readonly Fact[],
  rows: readonly Row[],
  evidence: Evidence,
  fits: (fact: Fact, row: Row) => boolean,
): CheckResult {
  const taken = new Set<string>()
  return checkEach(what, facts, (fact) => {
    const row = rows.find(
      (candidate) =>
        !taken.has(candidate.id) &&
        evidence.isStatedAt(kind, candidate, fact.source) &&
        fits(fact, candidate),
    )
    if (row === undefined) return [`No ${kind} is left for ${JSON.stringify(fact)}.`]
    taken.add(row.id)
    return []
  })
}

/** Themes, sectors, regions, instruments, publications, stories and events. */
export function checkAround(facts: Facts, evidence: Evidence): CheckResult[] {
  const rows = (kind: 'Theme' | 'Sector' | 'Area' | 'Instrument' | 'Publication' | 'Event'): Row[] =>
    evidence.records(kind).map((row) => ({ ...row }))
  const links = new Set(
    evidence.records('Link').map((link) => `${link.fromKind} ${link.fromId} ${link.toKind} ${link.toId}`),
  )
  const themes = [
    ...Object.entries(facts.pillars).map(([code, pillar]) => ({ code, ...pillar })),
    ...facts.pillar_sections,
    ...facts.strategy_objectives,
  ]
  const sameName = ({ name }: { name: string }, row: Row) => row.name === name
  const dated = ({ year, date, period }: Facts['frameworks'][number], row: Row) => {
    const dates = [row.adoptedOn, row.inForceFrom, row.until].filter((part) => typeof part === 'string')
    const asked = [date ?? year?.toString(), ...(period?.split('-') ?? [])].filter(
      (part) => part !== undefined,
    )
    return asked.every((part) => dates.some((found) => found.startsWith(part)))
  }
  return [
    checkKind(
      'themes',
      'Theme',
      themes,
      rows('Theme'),
      evidence,
      (fact, row) => row.code === fact.code && sameName(fact, row),
    ),
    checkKind('sectors', 'Sector', facts.sectors, rows('Sector'), evidence, sameName),
    checkKind('regions', 'Area', facts.regions, rows('Area'), evidence, () => true),
    checkKind(
      'conventions',
      'Instrument',
      facts.conventions,
      rows('Instrument'),
      evidence,
      (fact, row) =>
        sameName(fact, row) &&
        row.code === fact.code &&
        row.body === fact.body &&
        row.adoptedOn === String(fact.year),
    ),
    checkKind(
      'frameworks',
      'Instrument',
      facts.frameworks,
      rows('Instrument'),
      evidence,
      (fact, row) =>
        dated(fact, row) &&
        (fact.country === undefined || links.has(`Instrument ${row.id} Area ${fact.country}`)),
    ),
    checkKind(
      'publications',
      'Publication',
      facts.publications,
      rows('Publication'),
      evidence,
      (fact, row) =>
        (fact.url === undefined ||
          row.url === fact.url ||
          links.has(`Publication ${row.id} Resource mrc-seeeca`)) &&
        (fact.country === undefined || links.has(`Publication ${row.id} Area ${fact.country}`)),
    ),
    checkKind(
      'stories',
      'Publication',
      facts.stories,
      rows('Publication'),
      evidence,
      (fact, row) => row.kind === 'STORY' && row.title === fact.title && row.publishedOn === fact.date,
    ),
    checkKind(
      'events',
      'Event',
      facts.events,
      rows('Event'),
      evidence,
      (fact, row) =>
        sameName(fact, row) &&
        [row.startsOn, row.endsOn].filter((part) => typeof part === 'string').join('/') === (fact.date ?? ''),
    ),
  ]
}
