import { amountDifferences, checkEach } from './compare.ts'
import type { CheckResult } from './compare.ts'
import type { Evidence } from './evidence.ts'
import type { Facts } from './facts.ts'

type CorridorFact = Facts['corridors'][number]

/** Where the facts file writes a region in place of a country, and one that the texts do not name outright. */
const regions: Readonly<Record<string, string>> = {
  'Central Asia': 'M49_143',
  'South Caucasus': 'SOUTH_CAUCASUS',
  EU: 'EUU',
}

/** A sector that is part of one in the list of sectors. */
const sectorNames: Readonly<Record<string, string>> = { 'domestic work': 'domestic and care services' }

/**
 * The subject that a corridor fact belongs to, as `<kind> <id> <role> <direction>`: the pair of the people, whichever
 * way the money runs; areas where no pair is named.
 */
export function expectedSubjects({
  origin,
  destination,
  kind,
  direction,
  confidence,
}: CorridorFact): string[] {
  const area = (name: string) => regions[name] ?? name
  if (destination === null) return [`AREA ${area(origin)} ORIGIN`]
  if (destination === 'EU') return [`AREA ${area(origin)} ORIGIN`, `AREA ${area(destination)} CANDIDATE`]
  if (origin in regions) return [`AREA ${area(origin)} ORIGIN`, `AREA ${destination} DESTINATION`]
  const pair = kind === 'remittance transfer cost' ? `${destination}-${origin}` : `${origin}-${destination}`
  const candidate = confidence === 'inferred' && kind.startsWith('bilateral labour agreement')
  const role = candidate ? 'CANDIDATE' : 'ABOUT'
  return [`CORRIDOR ${pair} ${role}${direction?.startsWith('return') === true ? ' RETURN' : ''}`]
}

/** Corridor statements: kind, pair of the people, figure, project, place. */
export function checkCorridors({ corridors }: Facts, evidence: Evidence): CheckResult {
  const subjects = subjectsByStatement(evidence)
  const statements = evidence.records('Statement')
  const names = new Map(evidence.records('Sector').map(({ id, name }) => [id, name]))
  const sectors = new Set(
    evidence
      .records('Link')
      .filter(({ fromKind, role }) => fromKind === 'Statement' && role === 'IN_SECTOR')
      .map(({ fromId, toId }) => `${fromId} ${names.get(toId) ?? toId}`),
  )
  return checkEach('corridor statements', corridors, (fact) => {
    const name = `${fact.kind} ${fact.origin}-${fact.destination ?? ''}`
    const statement = statements.find(
      (row) =>
        row.metric === fact.kind &&
        evidence.isStatedAt('Statement', row, fact.source) &&
        expectedSubjects(fact).every((subject) => subjects.get(row.id)?.has(subject)),
    )
    if (statement === undefined)
      return [`${name} at ${fact.source} is no statement on ${expectedSubjects(fact).join()}.`]
    const about = subjects.get(statement.id)
    return [
      ...amountDifferences(name, fact, statement),
      ...(fact.project === undefined || about?.has(`PROJECT ${fact.project} ABOUT`) === true
        ? []
        : [`${name} has lost its project.`]),
      ...(fact.rank === undefined || statement.text === fact.rank
        ? []
        : [`${name} has lost "${fact.rank}".`]),
      ...(fact.valid_from === undefined || statement.periodStart === fact.valid_from
        ? []
        : [`${name} is valid from ${statement.periodStart ?? 'no date'}.`]),
      ...fact.sectors
        .filter((sector) => !sectors.has(`${statement.id} ${sectorNames[sector] ?? sector}`))
        .map((sector) => `${name} has lost the sector ${sector}.`),
      ...(fact.attributed_to === undefined || statement.attributedTo === fact.attributed_to
        ? []
        : [`${name} is attributed to ${statement.attributedTo ?? 'nobody'}.`]),
    ]
  })
}

/** Roles of countries: each a statement of its own. */
export function checkRoles({ countries }: Facts, evidence: Evidence): CheckResult {
  const subjects = subjectsByStatement(evidence)
  const roles = evidence.records('Statement').filter(({ kind }) => kind === 'ROLE')
  const facts = countries.flatMap(({ iso3, roles: list }) => list.map((fact) => ({ iso3, ...fact })))
  const found = new Set<string>()
  return checkEach('country roles', facts, ({ iso3, role, source }) => {
    const statement = roles.find(
      (row) =>
        !found.has(row.id) &&
        row.text === role &&
        subjects.get(row.id)?.has(`AREA ${iso3} ABOUT`) === true &&
        evidence.isStatedAt('Statement', row, source),
    )
    if (statement === undefined) return [`The role "${role}" of ${iso3} at ${source} is lost.`]
    found.add(statement.id)
    return []
  })
}

function subjectsByStatement(evidence: Evidence): ReadonlyMap<string, ReadonlySet<string>> {
  const subjects = new Map<string, Set<string>>()
  for (const { statementId, subjectKind, subjectId, role, direction } of evidence.records(
    'StatementSubject',
  )) {
    const set = subjects.get(statementId) ?? new Set<string>()
    set.add(`${subjectKind} ${subjectId} ${role}${direction === 'RETURN' ? ' RETURN' : ''}`)
    subjects.set(statementId, set)
  }
  return subjects
}
