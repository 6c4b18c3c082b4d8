export { cite } from './cite.ts'
export type { Citation, Cited, CitedRelease, Source } from './cite.ts'
