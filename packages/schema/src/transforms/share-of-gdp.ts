import type { Refusal } from './transform.ts'

/** The indicator that values are divided by: GDP in current US dollars. */
export const gdp = 'NY.GDP.MKTP.CD'

/** In words and signs. */
export const shareOfGdpFormula = `100 × x(t) / ${gdp}(t)`

/** GDP is in current US dollars: an amount in any other money, or of other prices, is no share of it. */
export const shareOfGdpRefusal: Refusal = ({ unitKind, currency, prices, aggregation }) =>
  unitKind === 'CURRENCY' && currency === 'USD' && prices === 'CURRENT' && aggregation === 'SUM'
    ? undefined
    : 'only amounts in current US$ that add up are a share of GDP, which is in current US$. Ask for PER_CAPITA or GROWTH.'
