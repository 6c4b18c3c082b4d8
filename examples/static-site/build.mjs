// Builds a page that holds everything in itself: picture, table and citation of one release. Nothing is loaded by its
// readers, and building it again gives the same bytes. Usage: node build.mjs FOLDER [release]
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const service = process.env.OPENCORRIDOR ?? 'http://localhost:4000'
const [folder = 'dist', named] = process.argv.slice(2)

async function ask(query, variables = {}) {
  const address = `${service}/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`
  const { data, errors } = await (await fetch(address)).json()
  if (errors !== undefined) throw new Error(errors[0].message)
  return data
}

const release = named ?? (await ask('{ release { name } }')).release.name
const { panel } = await ask(
  `query ($release: String!) {
    panel(indicators: ["OC.MIG.NETR"], areas: ["KGZ", "TJK", "UZB", "XKX"], release: $release) {
      periods values citation { text }
      series { subject { ... on Country { name footnote } } }
    }
  }`,
  { release },
)
const picture = await (
  await fetch(`${service}/charts/bar.svg?indicator=OC.MIG.NETR&areas=KGZ,TJK,UZB,XKX&release=${release}`)
).text()

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const rows = panel.series.map(
  ({ subject }, place) =>
    `<tr><th>${escaped(subject.name)}</th>${panel.values[place].map((value) => `<td>${value ?? '–'}</td>`).join('')}</tr>`,
)
mkdirSync(folder, { recursive: true })
writeFileSync(
  join(folder, 'index.html'),
  `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Net migration, release ${release}</title><link rel="icon" href="data:,"></head>
<body><main><h1>Net migration</h1>
${picture}
<table><thead><tr><th>Country</th>${panel.periods.map((period) => `<th>${period}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table>
<p>${escaped(panel.citation.text)}</p></main></body></html>
`,
)
console.log(`${join(folder, 'index.html')} has release ${release}.`)
