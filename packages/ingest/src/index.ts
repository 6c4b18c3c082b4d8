export type * from './item.ts'
export { IngestError } from './item.ts'
