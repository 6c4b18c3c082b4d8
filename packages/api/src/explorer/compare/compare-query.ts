import { unitFields } from '../parts/values.ts'
import type { UnitAnswer } from '../parts/values.ts'

export const compareQuery = `query Compare(
  $indicators: [String!]!, $areas: [String!], $corridors: [String!], $from: Period, $to: Period
  $transform: TransformInput, $dimensions: [DimensionInput!], $release: String, $language: String!
) {
  panel(
    indicators: $indicators, areas: $areas, corridors: $corridors, from: $from, to: $to
    transform: $transform, dimensions: $dimensions, release: $release
  ) {
    citation { text bibtex }
    indicatorCoverage { requested outcome reason }
    subjectCoverage { requested outcome reason }
    periods values
    series {
      subject { ... on Country { name(language: $language) } ... on Region { name(language: $language) } ... on Corridor { name(language: $language) } }
      indicator { code name ${unitFields} }
      derivation { unit formula }
    }
  }
}`

interface Coverage {
  requested: string
  outcome: 'RESOLVED' | 'NO_DATA' | 'AMBIGUOUS' | 'UNKNOWN'
  reason: string | null
}

export interface Compared {
  citation: { text: string; bibtex: string }
  indicatorCoverage: readonly Coverage[]
  subjectCoverage: readonly Coverage[]
  periods: readonly string[]
  values: { text: string }
  series: readonly {
    subject: { name: string }
    indicator: { code: string; name: string; unit: UnitAnswer }
    derivation: { unit: string; formula: string } | null
  }[]
}
