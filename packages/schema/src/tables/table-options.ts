/** How a table is to be made, beside the question. */
export interface TableOptions {
  /** Where the service is, see `GraphContext.publicUrl`. */
  readonly publicUrl: string
  /** BCP 47: language of names. */
  readonly language: string
  /** What the address of the table ends in: `csv`. */
  readonly extension: string
}
