/**
 * Which places there are, and what a code or name stands for: the entry `@opencorridor/schema/areas`. It is apart from
 * the main entry because it loads the lists of countries and their names, which a running service has in its database.
 */
export { areaRecords } from './area-records.ts'
export type { AreaRecords } from './area-records.ts'
export { createAreaIndex } from './area-index.ts'
export type { AreaIndex, AreaIndexInput, Match, MatchReason } from './area-index.ts'
export { areaName } from './area-name.ts'
export type { AreaNameInLanguage } from './area-name.ts'
export { gecEntities } from './gec.ts'
export type { GecEntity } from './gec.ts'
export { resolve } from './resolve.ts'
export type { Resolution, ResolveOptions } from './resolve.ts'
export { areaLanguages } from './build/locales.ts'
export { areasDatasetId } from './collector.ts'
export { schemes } from './schemes.ts'
export type { Scheme } from './schemes.ts'
export { suggestAreas } from './suggest.ts'
