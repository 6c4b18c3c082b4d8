import type { Html } from '../html.ts'
import { html, raw } from '../html.ts'
import { searchForm } from '../layout.ts'
import { bars, card, section } from '../parts/blocks.ts'
import { chart, chartQuery } from '../parts/chart.ts'
import { brief, counted, dated, own, shortName, unitFields } from '../parts/values.ts'
import type { UnitAnswer } from '../parts/values.ts'
import type { View } from '../view.ts'
import type { Visit } from '../visit.ts'

const aboutQuery = `query Home($release: String, $language: String!) {
  info(release: $release) {
    countryCount corridorCount indicatorCount projectCount
    release { name publishedAt citation { text bibtex } }
  }
  remittances: indicator(code: "BX.TRF.PWKR.DT.GD.ZS", release: $release) { code }
  migration: indicator(code: "OC.MIG.NETR", release: $release) { code }
  stock: indicator(code: "OC.MIG.STOCK.BILATERAL", release: $release) { code }
  refugees: indicator(code: "OC.REF.ORIG.DEST", release: $release) { code }
  projects(first: 3, release: $release, orderBy: { field: START, direction: DESC }) {
    nodes { code title countries { name(language: $language) } }
  }
  kyrgyzstan: country(code: "KGZ", release: $release) { name(language: $language) }
}`

interface About {
  info: {
    countryCount: number
    corridorCount: number
    indicatorCount: number
    projectCount: number
    release: { name: string; publishedAt: string; citation: { text: string; bibtex: string } }
  }
  remittances: { code: string } | null
  migration: { code: string } | null
  stock: { code: string } | null
  refugees: { code: string } | null
  projects: { nodes: readonly { code: string; title: string; countries: readonly { name: string }[] }[] }
  kyrgyzstan: { name: string } | null
}

const rankingQuery = `query Highest($indicator: String!, $first: Int!, $release: String, $language: String!) {
  ranking(indicator: $indicator, first: $first, release: $release) {
    count
    indicator { code name ${unitFields} }
    entries {
      subject { ... on Country { code name(language: $language) } ... on Corridor { code name(language: $language) } }
      observation { value period }
    }
  }
}`

interface Highest {
  ranking: {
    count: number
    indicator: { code: string; name: string; unit: UnitAnswer }
    entries: readonly {
      subject: { code: string; name: string }
      observation: { value: number; period: string }
    }[]
  }
}

/** Indicators that make a telling map need values of most countries. */
const enough = 60

async function highest(
  visit: Visit,
  indicators: readonly ({ code: string } | null)[],
  least: number,
): Promise<Highest['ranking'] | undefined> {
  for (const indicator of indicators) {
    if (indicator === null) continue
    const { ranking } = await visit.ask<Highest>(rankingQuery, { indicator: indicator.code, first: 7 })
    if (ranking.count >= least) return ranking
  }
  return undefined
}

/** Ways between places, for the eye. */
const arcs = raw(
  '<svg viewBox="0 0 1200 400" preserveAspectRatio="xMidYMid slice" aria-hidden="true"><g fill="none" stroke="#8fc7e0" stroke-opacity=".35" stroke-width="1.4"><path d="M560 330C640 120 820 60 1010 120"/><path d="M640 360C760 180 900 150 1100 230"/><path d="M700 120C800 20 960 10 1130 70"/><path d="M860 340C900 240 1000 190 1130 70"/><path d="M1010 120C1050 160 1080 190 1100 230"/></g><g fill="#e89a50"><circle cx="560" cy="330" r="4"/><circle cx="640" cy="360" r="4"/><circle cx="700" cy="120" r="4"/><circle cx="860" cy="340" r="4"/></g><g fill="#8fd0ee"><circle cx="1010" cy="120" r="6"/><circle cx="1100" cy="230" r="6"/><circle cx="1130" cy="70" r="6"/></g></svg>',
)

function ranked(visit: Visit, ranking: Highest['ranking'], path: string): Html {
  return bars(
    ranking.entries.map(({ subject, observation: { value, period } }) => ({
      href: visit.to(`${path}${subject.code}`),
      name: subject.name,
      value,
      text: brief(value, ranking.indicator.unit, visit),
      note: period,
    })),
  )
}

/** `/`: what there is, and ways in. */
export const homeView: View = {
  path: '/',
  async show(visit) {
    const { words, to } = visit
    const about = await visit.ask<About>(aboutQuery)
    const { info, remittances, migration, stock, refugees, projects, kyrgyzstan } = about
    const [featured, corridors] = await Promise.all([
      highest(visit, [remittances, migration], enough),
      highest(visit, [stock, refugees], 1),
    ])
    const count = (path: string, number: number, text: string): Html =>
      html`<li>
        <a href="${to(path)}"><b>${counted(number, visit)}</b><span>${text}</span></a>
      </li>`
    const main = html`<div class="hero bleed">
        ${arcs}
        <div class="wrap">
          <h1>${words.tagline}</h1>
          <p>${words.lead}</p>
          ${searchForm(visit, 'hero')}
          <p class="try">
            ${words.try}:
            ${kyrgyzstan !== null && html`<a href="${to('/country/KGZ')}">${kyrgyzstan.name}</a> ·`}
            <a href="${to('/corridor/TJK-RUS')}">TJK-RUS</a> ·
            <a href="${to('/search', { q: 'remittances Moldova' })}">${own('remittances Moldova', visit)}</a>
          </p>
          <ul class="counts">
            ${count('/countries', info.countryCount, words.countries)}
            ${count('/corridors', info.corridorCount, words.corridors)}
            ${count('/indicators', info.indicatorCount, words.indicators)}
            ${count('/projects', info.projectCount, words.projects)}
          </ul>
        </div>
      </div>
      ${
        featured !== undefined &&
        section(
          own(featured.indicator.name, visit),
          html`<div class="split">
            ${chart(visit, {
              kind: 'map',
              parameters: { indicator: featured.indicator.code },
              title: featured.indicator.name,
              first: true,
              still: true,
            })}
            <div>
              ${ranked(visit, featured, '/country/')}
              <p>
                <a class="button" href="${to(`/indicator/${featured.indicator.code}`)}">${words.seeAll}</a>
              </p>
            </div>
          </div>`,
        )
      }
      <div class="grid">
        ${
          corridors !== undefined &&
          section(
            own(shortName(corridors.indicator.name), visit),
            html`${ranked(visit, corridors, '/corridor/')}
              <p><a class="button" href="${to('/corridors')}">${words.corridors}</a></p>`,
          )
        }
        ${section(
          words.latestProjects,
          html`<ul class="list">
              ${projects.nodes.map(
                ({ code, title, countries }) =>
                  html`<li>
                    <a href="${to(`/project/${code}`)}">${own(title, visit)}</a>
                    <p>${countries.map(({ name }) => name).join(', ')}</p>
                  </li>`,
              )}
            </ul>
            <p><a class="button" href="${to('/projects')}">${words.seeAll}</a></p>`,
        )}
      </div>
      ${section(
        words.startHere,
        html`<div class="cards words">
          ${card(to('/compare'), words.compare, `${words.indicators}, ${words.places.toLowerCase()}, ${words.years.toLowerCase()}`)}
          ${card(to('/changes'), words.changes, `${words.release} ${info.release.name}, ${dated(info.release.publishedAt, visit)}`)}
          ${card(to('/docs'), words.docs, 'API, SDK, CSV, SDMX, Parquet')}
          ${card(to('/graphql').replace(/\?.*$/u, ''), words.graph, 'GraphQL')}
        </div>`,
      )}`
    const parameters = featured && { indicator: featured.indicator.code }
    return {
      ...{ title: words.tagline, description: words.lead, main },
      question: {
        ...(featured === undefined
          ? { query: aboutQuery, variables: { language: visit.language }, file: 'indicators' as const }
          : {
              query: rankingQuery,
              variables: { indicator: featured.indicator.code, first: 7, language: visit.language },
            }),
        citation: info.release.citation,
        csv: featured && `/v1/panel.csv?indicators=${featured.indicator.code}`,
        chart: featured && {
          ...{ kind: 'map', query: chartQuery(visit, { ...parameters }), title: featured.indicator.name },
        },
      },
      picture: featured && `${visit.base}/charts/map.png?indicator=${featured.indicator.code}&width=1200`,
    }
  },
}
