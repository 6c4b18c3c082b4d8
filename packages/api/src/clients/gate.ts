import type { IncomingMessage } from 'node:http'
import type { Refused } from '../errors/send-refusal.ts'
import { charge, createBudgets, leastPoints, remaining, secondsLeft } from './budget.ts'
import type { Budget } from './budget.ts'
import { createAddressReader, isLoopback, networkOf } from './client-address.ts'
import { createKeyRing } from './keys.ts'
import type { StoredKey } from './keys.ts'
import { shareBudgets } from './share-budgets.ts'
import type { SharedCounter } from './share-budgets.ts'

export interface GateOptions {
  /** Addresses and networks of proxies whose word on a client's address is taken. Default none. */
  trustedProxies?: readonly string[]
  /** Points that one address may spend in a minute; 0 for no limit. Default 60,000,000. */
  addressPoints?: number
  /** Points that one key may spend in a minute, where it has no limit of its own. Default 300,000,000. */
  keyPoints?: number
  /** Requests of one client that are answered at the same time. Default 100. */
  concurrent?: number
  /** Milliseconds of a window. Default a minute. */
  windowMs?: number
  /** A stored key by its id. Without it, keys are not looked at. */
  findKey?: (id: string) => Promise<StoredKey | null>
  /** Where nodes add up what a client spent. Without it each node counts for itself. */
  counter?: SharedCounter
}

/** For metrics. */
export interface GateCounts {
  /** Refused, by reason. */
  rateLimited: number
  tooManyAtOnce: number
  badKeys: number
  /** Rounds in which the shared counter failed or was too slow. */
  failures: number
}

/** Who may ask how much. */
export interface Gate {
  readonly counts: Readonly<GateCounts>
  /**
   * The budget of who asks.
   * @returns `null` for who has no limit; undefined where `admit` has to be asked: the key is to be looked up.
   */
  budgetOf(request: IncomingMessage): Budget | null | undefined
  /** Lets a request in, or refuses it. */
  admit(request: IncomingMessage): Promise<Budget | null | Refused>
  /** The same by the address alone, for when its key cannot be looked up. */
  admitAddress(request: IncomingMessage): Budget | null | Refused
  close(): void
}

const defaults = { addressPoints: 60_000_000, keyPoints: 300_000_000, concurrent: 100, windowMs: 60_000 }

/** Headers that tell a client what is left to it; on answers that no cache shares with others. */
export function rateHeaders(budget: Budget): string[] {
  return [
    'ratelimit-limit',
    String(budget.limit),
    'ratelimit-remaining',
    String(remaining(budget)),
    'ratelimit-reset',
    String(secondsLeft(budget)),
  ]
}

function tooMuch(budget: Budget): Refused {
  const seconds = secondsLeft(budget)
  const [, limit = ''] = rateHeaders(budget)
  return {
    status: 429,
    code: 'RATE_LIMITED',
    message: `This ${budget.id.startsWith('key') ? 'key' : 'address'} has spent its ${limit} points of the minute; go on in ${seconds} seconds. Answers that are kept cost nothing: ask by GET.`,
    headers: { 'retry-after': String(seconds), ...Object.fromEntries(pairs(rateHeaders(budget))) },
  }
}

function* pairs(flat: readonly string[]): Generator<[string, string]> {
  for (let at = 0; at < flat.length; at += 2) yield [flat[at] ?? '', flat[at + 1] ?? '']
}

const badKey: Refused = {
  status: 401,
  code: 'UNAUTHENTICATED',
  message: 'This key is not valid: it was never issued, has expired or was revoked. Reading needs none.',
  headers: { 'www-authenticate': 'Bearer' },
}

/**
 * Knows clients by their key, else by their address, and holds their budgets. Those who ask from this machine itself have
 * no limit: behind a proxy that nobody called trusted, all readers would be one.
 *
 * @throws ProxyListError for a proxy that is no address or network.
 */
export function createGate(options: GateOptions): Gate {
  const { addressPoints, keyPoints, concurrent, windowMs } = { ...defaults, ...options }
  const addressOf = createAddressReader(options.trustedProxies ?? [])
  const budgets = createBudgets(windowMs, concurrent)
  const keys = options.findKey && createKeyRing(options.findKey)
  const counts: GateCounts = { rateLimited: 0, tooManyAtOnce: 0, badKeys: 0, failures: 0 }
  const stop = options.counter && shareBudgets(budgets, options.counter, counts)

  function ofAddress(request: IncomingMessage): Budget | null {
    if (addressPoints === 0) return null
    const address = addressOf(request)
    return isLoopback(address) ? null : budgets.of(networkOf(address), addressPoints)
  }

  function budgetOf(request: IncomingMessage): Budget | null | undefined {
    const { authorization } = request.headers
    if (authorization === undefined || keys === undefined) return ofAddress(request)
    const key = keys.known(authorization)
    return key && budgets.of(`key ${key.id}`, key.points ?? keyPoints)
  }

  function judged(budget: Budget | null): Budget | null | Refused {
    if (budget === null) return null
    if (remaining(budget) === 0) {
      counts.rateLimited++
      return tooMuch(budget)
    }
    if (budget.running < budget.atOnce) return budget
    counts.tooManyAtOnce++
    return {
      status: 429,
      code: 'RATE_LIMITED',
      message: `${concurrent} requests of this client are being answered; wait until one is through.`,
      headers: { 'retry-after': '1' },
    }
  }

  return {
    counts,
    budgetOf,
    async admit(request) {
      const known = budgetOf(request)
      if (known !== undefined) return judged(known)
      // Whose address has nothing left may have a key that has.
      const key = await keys?.check(request.headers.authorization ?? '')
      if (key !== undefined) return judged(budgets.of(`key ${key.id}`, key.points ?? keyPoints))
      counts.badKeys++
      // Guessing is paid for by the address.
      const address = ofAddress(request)
      if (address !== null) charge(address, leastPoints)
      return badKey
    },
    admitAddress: (request) => judged(ofAddress(request)),
    close() {
      stop?.()
    },
  }
}
