export { exportRelease, isExported, releaseFolder } from './export-release.ts'
export type { ExportedRelease } from './export-release.ts'
