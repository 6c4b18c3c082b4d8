import { unitFields } from '../parts/values.ts'
import type { UnitAnswer } from '../parts/values.ts'

/** What a country is first asked for, the most telling first. */
export const keyIndicators = [
  'BX.TRF.PWKR.DT.GD.ZS',
  'BX.TRF.PWKR.CD.DT',
  'SM.POP.NETM',
  'OC.MIG.NETR',
  'SM.POP.TOTL',
  'SM.POP.TOTL.ZS',
  'SP.POP.TOTL',
  'NY.GDP.PCAP.CD',
  'NY.GDP.MKTP.CD',
  'SL.UEM.TOTL.ZS',
  'OC.REM.COST.IN',
  'SI.POV.GINI',
] as const

const area = `code name(language: $language) english: name footnote codes { scheme code }
  series(first: 40, indicators: $indicators) {
    nodes {
      indicator { code name ${unitFields} }
      dimensions { code }
      firstPeriod lastPeriod
      latest { value period }
      dataset { name licence publisher { name } }
    }
  }
  all: series(first: 100, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { indicator { code name } firstPeriod lastPeriod }
  }
  projects(first: 8) { totalCount nodes { code title startsOn endsOn status } }
  instruments(first: 8) { totalCount nodes { name kind adoptedOn url } }
  statements(first: 8) { totalCount nodes { ...Said } }`

export const saidFragment = `fragment Said on Statement {
  metric value lower upper text unit qualifier periodText attributedTo
  sources { locator dataset { name } }
}`

export const areaQuery = `query Place($code: String!, $indicators: [String!], $after: String, $release: String, $language: String!) {
  area(code: $code, release: $release) {
    __typename
    ... on Country {
      ${area}
      regions { code name(language: $language) }
      predecessors { code name(language: $language) } successors { code name(language: $language) }
    }
    ... on Region {
      ${area}
      members(first: 100) { nodes { code name(language: $language) } }
    }
  }
}
${saidFragment}`

export const topQuery = `query Corridors($code: String!, $indicator: String!, $release: String, $language: String!) {
  indicator(code: $indicator, release: $release) { code name ${unitFields} }
  country(code: $code, release: $release) {
    leaving: topCorridors(indicator: $indicator, as: ORIGIN, first: 8) { ...Entry }
    coming: topCorridors(indicator: $indicator, as: DESTINATION, first: 8) { ...Entry }
  }
}
fragment Entry on RankingEntry {
  subject { ... on Corridor { code origin { name(language: $language) } destination { name(language: $language) } } }
  observation { value period }
}`

export const cheapestQuery = `query Cheapest($code: String!, $release: String, $language: String!) {
  ranking(
    indicator: "OC.REM.COST", origins: [$code], direction: BOTTOM, first: 8, release: $release
    dimensions: [{ dimension: "AMOUNT", code: "200" }]
  ) {
    entries {
      subject { ... on Corridor { code origin { name(language: $language) } destination { name(language: $language) } } }
      observation { value period }
    }
  }
}`

export interface Said {
  metric: string
  value: number | null
  lower: number | null
  upper: number | null
  text: string | null
  unit: string | null
  qualifier: string | null
  periodText: string | null
  attributedTo: string | null
  sources: readonly { locator: string; dataset: { name: string } }[]
}

export interface SeriesSummary {
  indicator: { code: string; name: string; unit: UnitAnswer }
  dimensions: readonly { code: string }[]
  firstPeriod: string
  lastPeriod: string
  latest: { value: number | null; period: string } | null
  dataset: { name: string; licence: string; publisher: { name: string } | null }
}

interface Named {
  code: string
  name: string
}

export interface PlaceAnswer {
  area:
    | ({
        __typename: 'Country' | 'Region'
        footnote: string | null
        english: string
        codes: readonly { scheme: string; code: string }[]
        series: { nodes: readonly SeriesSummary[] }
        all: {
          totalCount: number
          pageInfo: { hasNextPage: boolean; endCursor: string | null }
          nodes: readonly { indicator: Named; firstPeriod: string; lastPeriod: string }[]
        }
        projects: {
          totalCount: number
          nodes: readonly {
            code: string
            title: string
            startsOn: string | null
            endsOn: string | null
            status: string
          }[]
        }
        instruments: {
          totalCount: number
          nodes: readonly { name: string; kind: string; adoptedOn: string | null; url: string | null }[]
        }
        statements: { totalCount: number; nodes: readonly Said[] }
        regions?: readonly Named[]
        predecessors?: readonly Named[]
        successors?: readonly Named[]
        members?: { nodes: readonly Named[] }
      } & Named)
    | null
}

export interface Entry {
  subject: { code: string; origin: { name: string }; destination: { name: string } }
  observation: { value: number; period: string }
}

export interface TopAnswer {
  indicator: { code: string; name: string; unit: UnitAnswer } | null
  country: { leaving: readonly Entry[]; coming: readonly Entry[] } | null
}

export interface CheapestAnswer {
  ranking: { entries: readonly Entry[] }
}
