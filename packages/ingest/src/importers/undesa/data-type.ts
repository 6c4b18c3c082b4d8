/** A type of data as it is kept, or why it is not. */
export interface DataType {
  /** The codes in one spelling, `B R`; undefined where none is given. */
  dataType?: string
  fault?: { reason: string; raw: string }
}

/**
 * Reads the codes of a country's type of data: B born abroad, C foreign citizens, R refugees added, I imputed. The
 * editions write `B R`, `CR` and `B R `.
 */
export function dataTypeOf(text: string): DataType {
  const letters = text.replace(/[\s,/]+/g, '')
  if (letters === '') return {}
  if (/^[BCRI]+$/.test(letters)) return { dataType: (letters.match(/./g) ?? []).join(' ') }
  const reason = `The type of data "${text}" is none of B, C, R and I; the figures are taken without it.`
  return { fault: { reason, raw: text } }
}
