import type { Config } from './config.ts'

/** The environment for each of so many processes that share the bounds of memory: every one has its part. */
export function shareMemory(
  { CACHE_BYTES, RESPONSE_CACHE_BYTES }: Pick<Config, 'CACHE_BYTES' | 'RESPONSE_CACHE_BYTES'>,
  processes: number,
): Record<string, string> {
  return {
    CACHE_BYTES: String(Math.ceil(CACHE_BYTES / processes)),
    RESPONSE_CACHE_BYTES: String(Math.floor(RESPONSE_CACHE_BYTES / processes)),
  }
}
