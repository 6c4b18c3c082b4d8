import { join, resolve } from 'node:path'
import envPaths from 'env-paths'

/**
 * Where pages of an API are kept while a run is under way, so that one that breaks is gone on with:
 * `OPENCORRIDOR_CACHE_DIR`, else `opencorridor` in the user's folder for what can be fetched again (`~/.cache`).
 */
export function pagesFolder(): string {
  const chosen = process.env['OPENCORRIDOR_CACHE_DIR'] ?? ''
  const folder = chosen === '' ? envPaths('opencorridor', { suffix: '' }).cache : resolve(chosen)
  return join(folder, 'worldbank-api')
}
