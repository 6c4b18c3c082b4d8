/** A code of a classification, such as `AGE_YTHADULT_Y15-64`. */
export interface ClassificationCode {
  /** `AGE`: the dimension. */
  dimension: string
  /** `YTHADULT`: which of several lists of bands or groups. */
  list: string
  /** `YTHADULT_Y15-64`: the code of the dimension, with its list, since lists use one word for several things. */
  code: string
  /** Whether it is everybody of its list. */
  total: boolean
}

const notation = /^([A-Z][A-Z0-9]{1,4})_([A-Z0-9]+)_([^\s=@]+)$/

/** Codes that mean everybody, beside those that say TOTAL. */
const totals: ReadonlySet<string> = new Set(['AGE_YTHADULT_YGE15', 'GEO_COV_NAT'])

/** Splits a code of `classif1` or `classif2`; undefined for what is none. */
export function readClassification(text: string): ClassificationCode | undefined {
  const match = notation.exec(text)
  if (match === null) return undefined
  const [, dimension = '', list = '', part = ''] = match
  return { dimension, list, code: `${list}_${part}`, total: part === 'TOTAL' || totals.has(text) }
}

/** Lists in the order in which their total answers for the dimension; others follow by name. */
const order = ['YTHADULT', 'AGGREGATE', 'SECTOR', 'SKILL', 'STATUS', 'COV']

/**
 * The list whose total is the total of the dimension. An indicator has its figures by several lists (bands of five
 * years, of ten, youth and adults), each with a total of its own: one of them answers plain questions, and the others
 * keep their code.
 */
export function leadingList(lists: Iterable<string>): string | undefined {
  const rank = (list: string) => (order.includes(list) ? order.indexOf(list) : order.length)
  return [...lists].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))[0]
}

const sexes: Readonly<Record<string, { code: string; name: string }>> = {
  SEX_T: { code: '_T', name: 'Total' },
  SEX_M: { code: 'M', name: 'Male' },
  SEX_F: { code: 'F', name: 'Female' },
  SEX_O: { code: 'O', name: 'Other' },
}

/** The sex of a row; undefined for an unknown code. */
export function readSex(text: string): { code: string; name: string } | undefined {
  return Object.hasOwn(sexes, text) ? sexes[text] : undefined
}
