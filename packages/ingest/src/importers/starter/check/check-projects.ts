import { amountDifferences, checkEach } from './compare.ts'
import type { CheckResult } from './compare.ts'
import type { Evidence } from './evidence.ts'
import type { Facts, ProjectFact } from './facts.ts'

/** Titles that are not taken as they stand in the facts file: it adds what is no title. */
const withoutRemark = (title: string) =>
  title
    .replace(/ \(header: .*\)$/, '')
    .replace(/ \(unnamed\)$/, '')
    .replace(', unnamed)', ')')

/** Projects with their titles, time frames, areas, relations and addresses. */
export function checkProjects({ projects }: Facts, evidence: Evidence): CheckResult {
  const loaded = new Map(evidence.records('Project').map((project) => [project.id, project]))
  const titles = new Set(
    evidence.records('ProjectTitle').map(({ projectId, title }) => `${projectId} ${title}`),
  )
  const themes = new Set(
    evidence.records('ProjectTheme').map(({ projectId, themeId }) => `${projectId} ${themeId}`),
  )
  const areas = evidence.records('ProjectArea')
  const relations = evidence.records('ProjectRelation')
  const urls = new Set(
    [
      ...evidence.records('Project'),
      ...evidence.records('Publication'),
      ...evidence.records('Resource'),
      ...evidence.records('Instrument'),
    ].map(({ url }) => url),
  )
  const related = (projectId: string, relatedId: string, kind: string) =>
    relations.some((row) => row.projectId === projectId && row.relatedId === relatedId && row.kind === kind)

  function* problems(fact: ProjectFact): Generator<string> {
    const project = loaded.get(fact.id)
    if (project === undefined) {
      yield `Project ${fact.id} is lost.`
      return
    }
    const say = (what: string) => `Project ${fact.id}: ${what}.`
    if (project.title !== withoutRemark(fact.title)) yield say(`the title is "${project.title}"`)
    if (fact.title.includes('unnamed') && project.named !== false) yield say('it is called a name')
    for (const { title } of fact.title_variants) {
      if (!titles.has(`${fact.id} ${title}`)) yield say(`the variant "${title}" is lost`)
    }
    if ((fact.timeframe?.raw ?? null) !== project.timeframe) yield say('the time frame differs')
    if ((fact.timeframe?.start ?? null) !== project.startsOn) yield say('the start differs')
    if ((fact.timeframe?.end ?? null) !== project.endsOn) yield say('the end differs')
    if ((fact.timeframe?.open_ended ?? false) !== project.openEnded) yield say('open-ended is wrong')
    if (!evidence.isStatedAt('Project', project, fact.source_title)) yield say('the title has no source')
    if (fact.section !== undefined && !themes.has(`${fact.id} section-${fact.section}`))
      yield say('the section is lost')
    for (const { iso3, role } of fact.countries) {
      const row = areas.find(({ projectId, areaId }) => projectId === fact.id && areaId === iso3)
      if (row?.role !== role) yield say(`the role of ${iso3} is "${row?.role ?? ''}", not "${role}"`)
    }
    for (const place of fact.subnational) {
      if (!areas.some((row) => row.projectId === fact.id && row.place === place))
        yield say(`${place} is lost`)
    }
    for (const url of fact.urls) if (!urls.has(url)) yield say(`the address ${url} is lost`)
    for (const other of fact.related)
      if (!related(fact.id, other, 'RELATED')) yield say(`${other} is not related`)
    const { parent } = fact
    if (parent !== undefined && !related(fact.id, parent, 'PARENT')) yield say(`the parent ${parent} is lost`)
    if (parent !== undefined && !related(parent, fact.id, 'CHILD')) yield say(`${parent} has lost its child`)
  }
  return checkEach('projects', projects, (fact) => [...problems(fact)])
}

/** Results one by one: label, kind, figure, confidence and place. */
export function checkResults({ projects }: Facts, evidence: Evidence): CheckResult {
  const loaded = new Map(
    evidence.records('ProjectResult').map((row) => [`${row.projectId} ${row.ordinal}`, row]),
  )
  const facts = projects.flatMap(({ id, results }) => results.map((fact, ordinal) => ({ id, ordinal, fact })))
  return checkEach('project results', facts, ({ id, ordinal, fact }) => {
    const name = `Result ${ordinal} of ${id}`
    const result = loaded.get(`${id} ${ordinal}`)
    if (result === undefined) return [`${name} is lost.`]
    return [
      ...(result.label === fact.label ? [] : [`${name} has another label: "${result.label}".`]),
      ...(result.kind === fact.kind.toUpperCase() ? [] : [`${name} is of kind ${result.kind}.`]),
      ...(evidence.isStatedAt('ProjectResult', result, fact.source)
        ? []
        : [`${name} is not at ${fact.source}.`]),
      ...(asOf(fact) === undefined || asOf(fact) === result.asOf
        ? []
        : [`${name} is as of ${result.asOf ?? 'no date'}.`]),
      ...amountDifferences(name, fact, result),
    ]
  })
}

/** The date of a result in ISO notation: two years are an interval. */
function asOf(fact: ProjectFact['results'][number]): string | undefined {
  const date = fact.date ?? fact.as_of ?? fact.valid_from ?? fact.year?.toString()
  return date ?? fact.period?.replace('-', '/')
}
