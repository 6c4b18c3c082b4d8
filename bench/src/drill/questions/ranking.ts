import type { Random } from '../../seeded-random.ts'
import { pick } from '../../seeded-random.ts'
import { byPost } from './ask-graph.ts'
import type { Cell, Facts, Question } from './question.ts'
import { checkCells } from './question.ts'

const query = `query DrillRanking($indicator: String!, $areas: [String!]!, $period: Period!) {
  ranking(indicator: $indicator, areas: $areas, period: $period, first: 10) {
    release { name } entries { observation { value } subject { ... on Country { code } } }
  }
}`

interface Answer {
  data: {
    ranking: {
      release: { name: string }
      entries: { observation: { value: number }; subject: { code: string } }[]
    }
  }
}

/** The ten largest values of a year, among all countries. */
export function rankingQuestion(facts: Facts, random: Random): Question {
  const indicator = pick(random, facts.indicators)
  const year = facts.years.from + Math.floor(random() * (facts.years.to - facts.years.from))
  const check: Question['check'] = (body) => {
    const { release, entries } = (JSON.parse(body) as Answer).data.ranking
    const cells = entries.map(({ observation, subject }): Cell => [
      indicator,
      subject.code,
      year,
      observation.value,
    ])
    const written = facts.releases.get(release.name)?.get(indicator)
    const largest = facts.areas
      .flatMap((area) => written?.get(`${area} ${year}`) ?? [])
      .sort((a, b) => b - a)
      .slice(0, 10)
    const checked = checkCells(facts, [release.name], cells, () => largest.length)
    const inOrder = entries.every(
      ({ observation: { value } }, at) => Math.abs(value - (largest[at] ?? NaN)) <= 1e-9 * Math.abs(value),
    )
    if (checked.wrong !== undefined || inOrder) return checked
    return { ...checked, wrong: `The ranking of ${indicator} in ${year} is not in the order of the file.` }
  }
  return byPost({ kind: 'ranking', check }, query, { indicator, areas: facts.areas, period: String(year) })
}
