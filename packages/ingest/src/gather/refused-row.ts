/** Thrown where a row is found to be one that cannot be taken; the importer catches it, and reports the row. */
export class RefusedRow extends Error {
  /** The column. */
  readonly field: string
  /** The text that many rows may have, by which they are counted. */
  readonly text: string | undefined
  /** The text is a place that is not known. */
  readonly unknownPlace: boolean
  constructor(field: string, reason: string, text?: string, unknownPlace = false) {
    super(reason)
    this.field = field
    this.text = text
    this.unknownPlace = unknownPlace
  }
}
