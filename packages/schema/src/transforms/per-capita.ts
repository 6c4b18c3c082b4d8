import type { Refusal } from './transform.ts'

/** The indicator that values are divided by. */
export const population = 'SP.POP.TOTL'

/** In words and signs. */
export const perCapitaFormula = `x(t) / ${population}(t)`

/** Only amounts can be shared out among people: what adds up over places. */
export const perCapitaRefusal: Refusal = ({ aggregation }) =>
  aggregation === 'SUM'
    ? undefined
    : `it is no amount that adds up (its aggregation is ${aggregation}), so it can not be shared out among people. Ask for its own values.`
