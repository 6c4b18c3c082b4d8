import type { Random } from '../../seeded-random.ts'
import { pick } from '../../seeded-random.ts'
import { releaseNames } from '../editions.ts'
import { byGet, byPost } from './ask-graph.ts'
import { hashQuestion } from './by-hash.ts'
import { checkPanel, drawPanel, panelQuery } from './panel.ts'
import type { Facts, Question } from './question.ts'
import { rankingQuestion } from './ranking.ts'
import { tableQuestion } from './table.ts'

/** A panel of the first release, whatever is published: it is the same for ever. */
function pinnedQuestion(facts: Facts, random: Random): Question {
  const variables = { ...drawPanel(facts, random), release: releaseNames[0] }
  return byGet({ kind: 'pinned', check: checkPanel(facts, variables) }, panelQuery, variables)
}

function panelQuestion(facts: Facts, random: Random): Question {
  const variables = drawPanel(facts, random)
  const ask = random() < 0.5 ? byGet : byPost
  return ask({ kind: 'panel', check: checkPanel(facts, variables) }, panelQuery, variables)
}

/** One that is wrong, and has to be told so. */
function wrongQuestion(_facts: Facts, random: Random): Question {
  const query = pick(random, [
    '{ nothing }',
    '{ broken',
    '{ country }',
    'query ($a: Int!) { country(code: $a) { name } }',
  ])
  return { ...byPost({ kind: 'wrong', check: () => ({}) }, query, {}), refusedWith: 'BAD_USER_INPUT' }
}

/** Kinds of questions that come once, and how often each is drawn. */
const kinds = [
  [panelQuestion, 45],
  [rankingQuestion, 15],
  [tableQuestion, 15],
  [pinnedQuestion, 10],
  [hashQuestion, 10],
  [wrongQuestion, 5],
] as const

const lots = kinds.flatMap(([make, share]) => Array.from({ length: share }, () => make))

/** A question with variables of its own. */
export const freshQuestion = (facts: Facts, random: Random): Question => pick(random, lots)(facts, random)

/** Questions that are asked again and again, by GET: what a cache keeps. */
export function repeatedQuestions(facts: Facts, random: Random, count: number): Question[] {
  return Array.from({ length: count }, (_none, at) => {
    if (at % 4 === 3) return { ...tableQuestion(facts, random), kind: 'repeated' }
    const variables = drawPanel(facts, random)
    return byGet({ kind: 'repeated', check: checkPanel(facts, variables) }, panelQuery, variables)
  })
}
