/** What a service with the starter data answered to a question. */
export interface RecordedAnswer {
  readonly operation: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly data: object
}
