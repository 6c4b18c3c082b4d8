/** Something that the doctor found in a document. */
export interface Finding {
  /** An error keeps the question from being answered; a warning is of a field that will go, or what cannot be checked. */
  readonly level: 'error' | 'warning'
  readonly path: string
  readonly line: number
  readonly column: number
  readonly message: string
}

/** `src/figure.ts:12:5 error Cannot query field "nam" on type "Country".` */
export function findingLine({ level, path, line, column, message }: Finding): string {
  return `${path}:${line}:${column} ${level} ${message}`
}
