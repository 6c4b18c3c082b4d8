/** A view as programs may ask for it. */
export interface Question {
  /** The document that the view itself asked, and its variables. */
  query: string
  variables: Readonly<Record<string, unknown>>
  /** Path and query of the same as a table: `/v1/panel.csv?indicators=...`. */
  csv?: string | undefined
  citation?: { text: string; bibtex: string } | undefined
  /** The chart that stands for the view. */
  chart?: { kind: string; query: string; title: string } | undefined
}
