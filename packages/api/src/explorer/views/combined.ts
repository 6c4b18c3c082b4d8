import type { Visit } from '../visit.ts'

interface Hit {
  node: { code?: string; name?: string; subject?: string }
}

const seriesQuery = `query Series($indicators: [String!]!, $areas: [String!], $release: String) {
  series(indicators: $indicators, areas: $areas, first: 100, release: $release) {
    nodes { indicator { code } subject { ... on Country { code } ... on Region { code } } firstPeriod lastPeriod }
  }
}`

interface SeriesAnswer {
  series: {
    nodes: readonly {
      indicator: { code: string }
      subject: { code?: string }
      firstPeriod: string
      lastPeriod: string
    }[]
  }
}

/** Words that are both a place and a thing: "remittances Moldova". Each way of cutting them in two is tried. */
function cuts(text: string): [string, string][] {
  const words = text.split(/\s+/u).filter((word) => word !== '')
  if (words.length < 2 || words.length > 8) return []
  return words.slice(1).flatMap((_, place): [string, string][] => {
    const [left, right] = [words.slice(0, place + 1).join(' '), words.slice(place + 1).join(' ')]
    return [
      [left, right],
      [right, left],
    ]
  })
}

const cutsQuery = (count: number): string => `query Cuts(${Array.from(
  { length: count },
  (_, place) => `$place${place}: String! $thing${place}: String!`,
).join(' ')} $release: String, $language: String!) {
${Array.from(
  { length: count },
  (
    _,
    place,
  ) => `  places${place}: search(text: $place${place}, kinds: [AREA], first: 1, release: $release) { title node {
    ... on Country { code name(language: $language) } ... on Region { code name(language: $language) } } }
  things${place}: search(text: $thing${place}, kinds: [INDICATOR], first: 12, release: $release) { title node {
    ... on Indicator { code name subject } } }
  ends${place}: search(text: $thing${place}, kinds: [AREA], first: 1, release: $release) { title node {
    ... on Country { code name(language: $language) } } }`,
).join('\n')}
}`

/** What a text of several words may mean. */
interface Combined {
  charts: { indicator: string; area: string; title: string }[]
  corridors: { code: string; title: string }[]
}

/** Those that have something to show; those over years first, for they show most. */
async function withData(visit: Visit, charts: Combined['charts']): Promise<Combined['charts']> {
  if (charts.length === 0) return []
  const answer = await visit.ask<SeriesAnswer>(seriesQuery, {
    indicators: [...new Set(charts.map(({ indicator }) => indicator))].slice(0, 20),
    areas: [...new Set(charts.map(({ area }) => area))].slice(0, 5),
  })
  const periods = new Map(
    answer.series.nodes.map(({ indicator, subject, firstPeriod, lastPeriod }) => [
      `${indicator.code} ${subject.code ?? ''}`,
      Number.parseInt(lastPeriod) - Number.parseInt(firstPeriod),
    ]),
  )
  const lengthOf = ({ indicator, area }: Combined['charts'][number]): number =>
    periods.get(`${indicator} ${area}`) ?? -1
  return charts.filter((one) => lengthOf(one) >= 0).sort((a, b) => lengthOf(b) - lengthOf(a))
}

/** Charts of an indicator in a place, and corridors of two places, that a text may mean. */
export async function combined(visit: Visit, text: string): Promise<Combined> {
  const all = cuts(text)
  if (all.length === 0) return { charts: [], corridors: [] }
  const variables = Object.fromEntries(
    all.flatMap(([place, thing], index) => [
      [`place${index}`, place],
      [`thing${index}`, thing],
    ]),
  )
  const answer = await visit.ask<Record<string, Hit[]>>(cutsQuery(all.length), variables)
  const found: Combined = { charts: [], corridors: [] }
  for (const index of all.keys()) {
    const area = answer[`places${index}`]?.[0]?.node
    const end = answer[`ends${index}`]?.[0]?.node
    if (area?.code === undefined) continue
    for (const { node } of answer[`things${index}`] ?? []) {
      if (node.code === undefined || node.subject !== 'AREA') continue
      const title = `${node.name ?? ''}: ${area.name ?? ''}`
      if (found.charts.every((one) => one.title !== title)) {
        found.charts.push({ indicator: node.code, area: area.code, title })
      }
    }
    if (end?.code !== undefined && end.code !== area.code) {
      found.corridors.push({
        code: `${area.code}-${end.code}`,
        title: `${area.name ?? ''} – ${end.name ?? ''}`,
      })
    }
  }
  return { corridors: found.corridors, charts: await withData(visit, found.charts) }
}
