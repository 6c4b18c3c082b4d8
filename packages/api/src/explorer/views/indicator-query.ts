import { unitFields } from '../parts/values.ts'
import type { UnitAnswer } from '../parts/values.ts'

export const indicatorQuery = `query Indicator($code: String!, $release: String) {
  indicator(code: $code, release: $release) {
    code name definition subject frequency topics status
    ${unitFields}
    movedTo { code name }
    codes { scheme code }
    preferences {
      rank reason
      dataset { name licence licenceUrl attribution url publisher { name } }
    }
  }
}`

export interface IndicatorAnswer {
  indicator: {
    code: string
    name: string
    definition: string | null
    subject: 'AREA' | 'CORRIDOR'
    frequency: string
    topics: readonly string[]
    status: string
    unit: UnitAnswer
    movedTo: { code: string; name: string } | null
    codes: readonly { scheme: string; code: string }[]
    preferences: readonly {
      rank: number
      reason: string | null
      dataset: {
        name: string
        licence: string
        licenceUrl: string | null
        attribution: string
        url: string | null
        publisher: { name: string } | null
      }
    }[]
  } | null
}

export const rankedQuery = `query RankedPlaces(
  $indicator: String!, $direction: RankingDirection!, $period: Period, $region: String
  $dimensions: [DimensionInput!], $first: Int!, $release: String, $language: String!
) {
  ranking(
    indicator: $indicator, direction: $direction, period: $period, region: $region
    dimensions: $dimensions, first: $first, release: $release
  ) {
    count withoutValueCount
    citation { text bibtex }
    release { name }
    entries {
      rank
      subject {
        __typename
        ... on Country { code name(language: $language) }
        ... on Corridor { code name(language: $language) }
      }
      observation { value period status }
    }
  }
}`

export interface RankedAnswer {
  ranking: {
    count: number
    withoutValueCount: number
    citation: { text: string; bibtex: string }
    release: { name: string }
    entries: readonly {
      rank: number
      subject: { __typename: 'Country' | 'Corridor'; code: string; name: string }
      observation: { value: number; period: string; status: string }
    }[]
  }
}

export const revisionsQuery = `query Revisions(
  $indicators: [String!]!, $corridors: [String!], $dimensions: [DimensionInput!]
  $older: String!, $newer: String, $language: String!
) {
  compareReleases(
    indicators: $indicators, corridors: $corridors, dimensions: $dimensions, older: $older, newer: $newer
  ) {
    counts { added revised removed unchanged }
    changes(first: 12, kinds: [REVISED]) {
      nodes {
        period oldValue newValue
        subject {
          ... on Country { code name(language: $language) }
          ... on Region { code name(language: $language) }
          ... on Corridor { code name(language: $language) }
        }
      }
    }
  }
}`

export interface RevisionsAnswer {
  compareReleases: {
    counts: { added: number; revised: number; removed: number; unchanged: number }
    changes: {
      nodes: readonly {
        period: string
        oldValue: number | null
        newValue: number | null
        subject: { code: string; name: string }
      }[]
    }
  }
}
