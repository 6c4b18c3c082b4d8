import type { Question, QuestionChart } from './question.ts'

/** JSON without what is null: the graph takes both for not given. */
export function variablesText(variables: Question['variables'], indent = 2): string {
  const given = Object.entries(variables).filter(([, value]) => value !== null && value !== undefined)
  return JSON.stringify(Object.fromEntries(given), null, indent)
}

/** Text within single quotes of a shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** White space that GraphQL does not need, taken out. */
const oneLine = (query: string): string => query.replace(/\s+/gu, ' ').trim()

/** A request with the question in its address is all that is needed: no header, no key. */
export function curlCode(question: Question, base: string): string {
  return `curl -sG ${base}/graphql \\
  --data-urlencode ${quoted(`query=${oneLine(question.query)}`)} \\
  --data-urlencode ${quoted(`variables=${variablesText(question.variables, 0)}`)}
`
}

export function sdkCode(question: Question, base: string): string {
  return `import { createClient } from '@opencorridor/sdk'
import { graphql } from '@opencorridor/sdk/graphql'

const Question = graphql(\`
${question.query.trim().replaceAll('`', '\\`')}
\`)

const client = createClient({ endpoint: '${base}/graphql' })
const answer = await client.query(Question, ${variablesText(question.variables)})
console.log(JSON.stringify(answer, null, 2))
`
}

/** Needs the standard library only; a table is one line of pandas. */
export function pythonCode(question: Question, base: string): string {
  const table =
    question.csv === undefined
      ? ''
      : `
# The same as a table:
# import pandas as pd
# table = pd.read_csv("${base}${question.csv}", comment="#", keep_default_na=False, na_values=[""])
`
  return `import json, urllib.parse, urllib.request

query = """
${question.query.trim()}
"""
variables = json.loads(r"""${variablesText(question.variables)}""")

address = "${base}/graphql?" + urllib.parse.urlencode(
    {"query": query, "variables": json.dumps(variables)}
)
with urllib.request.urlopen(address, timeout=30) as response:
    answer = json.load(response)["data"]
print(json.dumps(answer, indent=2, ensure_ascii=False)[:2000])
${table}`
}

/** Base R where there is a table; else the answer by jsonlite. */
export function rCode(question: Question, base: string): string {
  if (question.csv !== undefined) {
    return `data <- read.csv(
  "${base}${question.csv}",
  comment.char = "#", na.strings = "", encoding = "UTF-8"
)
head(data)
`
  }
  return `query <- r"(${question.query.trim()})"
variables <- r"(${variablesText(question.variables, 0)})"

address <- paste0(
  "${base}/graphql?query=", URLencode(query, reserved = TRUE),
  "&variables=", URLencode(variables, reserved = TRUE)
)
answer <- jsonlite::fromJSON(address)$data
str(answer, max.level = 2)
`
}

function element({ kind, query, title }: QuestionChart, base: string): string {
  const attribute = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  const attributes = [...new URLSearchParams(query)]
    .map(([name, value]) => ` ${name}="${attribute(value)}"`)
    .join('')
  return `<oc-chart kind="${kind}"${attributes}><img src="${attribute(`${base}/charts/${kind}.svg?${query}`)}" alt="${attribute(title)}"></oc-chart>
`
}

/** What an editor pastes: an element for each chart, with a picture inside for where no script runs. */
export const embedCode = (charts: readonly QuestionChart[], base: string): string =>
  `<script type="module" src="${base}/embed.js"></script>
${charts.map((chart) => element(chart, base)).join('')}`
