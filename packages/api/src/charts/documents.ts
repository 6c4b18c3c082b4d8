import { parse } from 'graphql'

const release = 'release { name withdrawnAt withdrawnReason }'
const dataset = 'dataset { name licence publisher { name } }'
const country = 'code name(language: $language) footnote'
const indicator = 'indicator { code name unit { text kind currency } }'
const coverage = '{ requested outcome resolvedTo reason }'
const subject = `subject {
  __typename
  ... on Country { ${country} }
  ... on Region { ${country} }
  ... on Corridor { code name(language: $language) origin { ${country} } destination { ${country} } }
}`
const places = `$areas: [String!] $corridors: [String!] $origins: [String!] $destinations: [String!] $region: String
  $dimensions: [DimensionInput!] $release: String $language: String!`
const placeArguments = `areas: $areas corridors: $corridors origins: $origins destinations: $destinations region: $region
  dimensions: $dimensions release: $release`

/** Lines, maps and figures: series over time in the columnar shape. */
export const panelDocument = parse(`query ChartPanel(
  $indicators: [String!]! $from: Period $to: Period $latest: Boolean! $transform: TransformInput ${places}
) {
  panel(indicators: $indicators from: $from to: $to latest: $latest transform: $transform ${placeArguments}) {
    ${release}
    series { ${subject} ${indicator} ${dataset} derivation { unit formula } }
    periods values statuses
    indicatorCoverage ${coverage} subjectCoverage ${coverage}
  }
}`)

/** Rankings and flows: the first places in one period, and in a ranking of named places those without a value. */
export const rankingDocument = parse(`query ChartRanking(
  $indicator: String! $period: Period $first: Int! $without: Int! ${places}
) {
  ranking(indicator: $indicator period: $period first: $first ${placeArguments}) {
    ${release}
    ${indicator}
    entries { ${subject} observation { value period series { ${dataset} } } }
    withoutValue(first: $without) { ${subject} }
    subjectCoverage ${coverage}
  }
}`)

/** Projects in time. */
export const projectsDocument = parse(`query ChartProjects(
  $filter: ProjectFilter $first: Int! $release: String $language: String!
) {
  release(name: $release) { name withdrawnAt withdrawnReason }
  projects(filter: $filter first: $first release: $release orderBy: { field: START direction: ASC }) {
    totalCount
    nodes { code title startsOn endsOn isOpenEnded status ${dataset} countries { ${country} } }
  }
}`)

/** Names of countries that are in no answer, for they have no value. */
export const namesDocument = parse(`query ChartNames($codes: [String!]! $release: String $language: String!) {
  countries(codes: $codes first: 100 includeDissolved: true release: $release) { nodes { ${country} } }
}`)
