/** A chart that can be embedded: what follows the `?` of its address, and what it is called. */
export interface QuestionChart {
  kind: string
  query: string
  title: string
}

/** A view as programs may ask for it. */
export interface Question {
  /** The document that the view itself asked, and its variables. */
  query: string
  variables: Readonly<Record<string, unknown>>
  /** Path and query of the same as a table: `/v1/panel.csv?indicators=...`. */
  csv?: string | undefined
  /** The file of the release that has the records of a list, where no table of their own has: `areas`. */
  file?: 'areas' | 'indicators' | undefined
  citation?: { text: string; bibtex: string } | undefined
  /** The chart that stands for the view, or those that do together. */
  chart?: QuestionChart | readonly QuestionChart[] | undefined
}
