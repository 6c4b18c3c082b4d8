import { afterAll, expect, it } from 'vitest'
import { createTestDatabase } from '../../database/testing.ts'
import { asker } from '../testing/ask.ts'
import { insertPanel } from '../testing/content-panel.ts'

const database = await createTestDatabase()
afterAll(() => database.close())
await insertPanel(database)
const ask = asker(database)

interface Citation {
  text: string
  permalink: string
  csl: string
}

async function citation(question: string, ...path: (string | number)[]): Promise<Citation> {
  const { data, messages } = await ask(question)
  expect(messages).toEqual([])
  let found: unknown = data
  for (const step of [...path, 'citation']) found = (found as Record<string, unknown>)[step]
  return found as Citation
}

const fields = 'citation { text permalink csl }'

it('pins the question of a panel to its release, in one order and without defaults', async () => {
  const { permalink, text } = await citation(
    `{ panel(to: "2013", indicators: ["SP.POP.TOTL"], areas: ["TJK", "Korea, Rep."], dimensions: [{ dimension: "SEX", code: "*" }], transform: { method: INDEX, base: "2010" }) { ${fields} } }`,
    'panel',
  )
  const url = new URL(permalink)
  expect(`${url.origin}${url.pathname}`).toBe('http://localhost:4000/v1/panel.csv')
  expect(Object.fromEntries(url.searchParams)).toEqual({
    areas: '["TJK","Korea, Rep."]',
    dimensions: 'SEX:*',
    indicators: 'SP.POP.TOTL',
    to: '2013',
    transform: 'INDEX',
    'transform.base': '2010',
    release: expect.any(String) as string,
  })
  expect(text).toContain(url.searchParams.get('release'))
})

it('of a series names its dataset, so that another one that is preferred later does not answer', async () => {
  const { permalink } = await citation(
    `{ series(indicators: ["SP.POP.TOTL"], areas: ["TJK"], first: 1) { nodes { ${fields} } } }`,
    'series',
    'nodes',
    0,
  )
  expect(permalink).toMatch(/\/v1\/series\.csv\?areas=TJK&dataset=[\w-]+&indicators=SP\.POP\.TOTL&release=/)
})

it('is there for rankings, projects, corridors and releases', async () => {
  const { data, messages } = await ask(`{
    ranking(indicator: "BX.TRF.PWKR.CD.DT") { ${fields} }
    corridors(first: 1) { nodes { code ${fields} } }
    release { name digest ${fields} }
  }`)
  expect(messages).toEqual([])
  const { ranking, corridors, release } = data as {
    ranking: { citation: Citation }
    corridors: { nodes: { code: string; citation: Citation }[] }
    release: { name: string; digest: string; citation: Citation }
  }
  expect(ranking.citation.permalink).toContain('/v1/ranking.csv?')
  const [corridor] = corridors.nodes
  expect(corridor?.citation.permalink).toContain(`/v1/corridors.csv?codes=${corridor?.code ?? ''}&release=`)
  expect(release.citation.permalink).toContain(`/releases/${release.name}/datapackage.json`)
  expect(release.citation.text).toContain(release.digest)
})
