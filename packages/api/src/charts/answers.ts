import type { ReadyText } from '@opencorridor/schema/ready-text'

/** The parts of the graph's answers that charts are made of, as documents.ts asks for them. */

export interface ReleaseAnswer {
  name: string
  withdrawnAt: unknown
  withdrawnReason: string | null
}

export interface CountryAnswer {
  code: string
  name: string
  footnote: string | null
}

export type SubjectAnswer =
  | ({ __typename: 'Country' | 'Region' } & CountryAnswer)
  | { __typename: 'Corridor'; code: string; name: string; origin: CountryAnswer; destination: CountryAnswer }

export interface UnitAnswer {
  text: string
  kind: string
  currency: string | null
}

export interface DatasetAnswer {
  name: string
  licence: string
  publisher: { name: string } | null
}

export interface IndicatorAnswer {
  code: string
  name: string
  unit: UnitAnswer
}

export interface SeriesAnswer {
  subject: SubjectAnswer
  indicator: IndicatorAnswer
  dataset: DatasetAnswer
  /** What was made of the values; null where they are themselves. */
  derivation: { unit: string; formula: string } | null
}

export interface CoverageAnswer {
  requested: string
  outcome: 'RESOLVED' | 'NO_DATA' | 'AMBIGUOUS' | 'UNKNOWN'
  resolvedTo: string | null
  reason: string | null
}

export interface PanelAnswer {
  panel: {
    release: ReleaseAnswer
    series: readonly SeriesAnswer[]
    periods: readonly string[]
    values: ReadyText
    statuses: ReadyText
    indicatorCoverage: readonly CoverageAnswer[]
    subjectCoverage: readonly CoverageAnswer[]
  }
}

export interface RankingAnswer {
  ranking: {
    release: ReleaseAnswer
    indicator: IndicatorAnswer
    entries: readonly {
      subject: SubjectAnswer
      observation: { value: number | null; period: string; series: { dataset: DatasetAnswer } }
    }[]
    withoutValue: readonly { subject: SubjectAnswer }[]
    subjectCoverage: readonly CoverageAnswer[]
  }
}

export interface ProjectsAnswer {
  release: ReleaseAnswer
  projects: {
    totalCount: number
    nodes: readonly {
      code: string
      title: string
      startsOn: string | null
      endsOn: string | null
      isOpenEnded: boolean
      status: string
      dataset: DatasetAnswer
      countries: readonly CountryAnswer[]
    }[]
  }
}

export interface NamesAnswer {
  countries: { nodes: readonly CountryAnswer[] }
}
