/** The bounds of what a process keeps in memory, in bytes. */
export interface Memory {
  /** Series: `CACHE_BYTES`. */
  cacheBytes: number
  /** Whole answers: `RESPONSE_CACHE_BYTES`; 0 for none. */
  responseCacheBytes: number
}

/** 512 MB and 64 MB. */
const defaults: Memory = { cacheBytes: 512 * 1024 * 1024, responseCacheBytes: 64_000_000 }

const bytes = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,15}$/u.test(text) ? Number(text) : undefined

/** Reads the bounds; what is not set, or is no number of bytes, has its default. */
export function readMemory(env: NodeJS.ProcessEnv): Memory {
  const cacheBytes = bytes(env['CACHE_BYTES'])
  return {
    // A cache of series of no bytes could not hold the one that is being read.
    cacheBytes: cacheBytes === undefined || cacheBytes === 0 ? defaults.cacheBytes : cacheBytes,
    responseCacheBytes: bytes(env['RESPONSE_CACHE_BYTES']) ?? defaults.responseCacheBytes,
  }
}

/** The environment for each of so many processes that share the bounds: every one has its part. */
export function shareMemory(env: NodeJS.ProcessEnv, processes: number): Record<string, string> {
  const { cacheBytes, responseCacheBytes } = readMemory(env)
  return {
    CACHE_BYTES: String(Math.ceil(cacheBytes / processes)),
    RESPONSE_CACHE_BYTES: String(Math.floor(responseCacheBytes / processes)),
  }
}
