import { hash, timingSafeEqual } from 'node:crypto'
import { LRUCache } from 'lru-cache'

/** A key as it is stored: never the key itself. */
export interface StoredKey {
  readonly id: string
  /** SHA-256 of the key, in hexadecimal digits. A key is 32 random bytes, so no salt and no slow hash is needed. */
  readonly hash: string
  /** Points of a window; null for what all keys have. */
  readonly points: number | null
  readonly expiresAt: Date | null
  readonly revokedAt: Date | null
}

/** What a valid key gives. */
export interface ValidKey {
  readonly id: string
  readonly points: number | null
}

export interface KeyRing {
  /** The key of a header that was looked at lately; undefined where `check` has to be asked. */
  known(authorization: string): ValidKey | undefined
  /** Undefined for a header that has no valid key. */
  check(authorization: string): Promise<ValidKey | undefined>
}

/** How long a key goes on being valid for a node after it was revoked. */
const trustMs = 30_000

const pattern = /^Bearer +(ock_([0-9a-f]{12})_[\w-]{43})$/i

/** @param find - A stored key by its id, which is a part of the key. */
export function createKeyRing(find: (id: string) => Promise<StoredKey | null>): KeyRing {
  const valid = new LRUCache<string, ValidKey>({ max: 5_000, ttl: trustMs })
  return {
    known: (authorization) => valid.get(authorization),
    async check(authorization) {
      const known = valid.get(authorization)
      if (known !== undefined) return known
      const [, key, id] = pattern.exec(authorization) ?? []
      const stored = key === undefined || id === undefined ? null : await find(id)
      if (stored === null || key === undefined) return undefined
      const same = timingSafeEqual(Buffer.from(hash('sha256', key)), Buffer.from(stored.hash))
      const lasts = stored.expiresAt === null || stored.expiresAt.getTime() > Date.now()
      if (!same || !lasts || stored.revokedAt !== null) return undefined
      const found = { id: stored.id, points: stored.points }
      valid.set(authorization, found)
      return found
    },
  }
}
