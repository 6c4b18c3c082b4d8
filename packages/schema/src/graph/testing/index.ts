export { insertRelease } from './insert-records.ts'
export type { Content } from './insert-records.ts'
export { insertSeries } from './insert-series.ts'
export type { TestSeries } from './insert-series.ts'
