import type { PrismaClient } from '../../generated/client/client.ts'
import type { ReleaseModel } from '../../generated/client/models.ts'
import type { Database } from '../database/database.ts'
import { countPairs } from '../panel/panel-limits.ts'
import type { SpendPairs } from '../panel/panel-limits.ts'
import { createReleaseStore } from '../releases/release-store.ts'
import type { ReleaseStore, ReleaseStoreOptions } from '../releases/release-store.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { watchReleases } from '../releases/watch-releases.ts'

/** Finds out what a question would cost; throws BAD_USER_INPUT for one that cannot be asked. */
export type CostOf = (question: {
  query: string
  variables?: Readonly<Record<string, unknown>>
  operationName?: string
}) => { requested: number; limit: number }

/** What the resolvers of one request need: the releases, and the client for what is read seldom. */
export interface GraphContext {
  readonly releases: {
    /** The view of a release by name, or the one that was current when this request first asked for it. */
    view(name?: string | null): Promise<ReleaseView>
    /** The same where it is open already, as the newest release nearly always is. */
    opened(name?: string | null): ReleaseView | undefined
  }
  readonly prisma: PrismaClient
  /** Takes note of how many pairs of an indicator and a place a question is about; throws where a request asks too much. */
  readonly spendPairs: SpendPairs
  /** The address of the service as its readers know it, without a slash at its end: permalinks begin with it. */
  readonly publicUrl: string
  /** What a question would cost, not being executed; missing where nobody counts. */
  readonly costOf?: CostOf
  /** Says that the answer depends on more than a release (on the list of releases, say): nobody may keep it. */
  markVolatile(): void
}

/** The context of one request, and what became of it. */
export interface RequestContext extends GraphContext {
  /** Whether a resolver read something that changes within the life of a release. */
  readonly volatile: boolean
  /** The releases that were read, in no order. */
  readonly read: readonly ReleaseModel[]
  /** Whether each of them was named by the question: its answer is the same for ever. */
  readonly pinned: boolean
}

/** What a process keeps for all requests. */
export interface ProcessContext {
  readonly releases: ReleaseStore
  /** A context for one request: all its fields answer from one release, also when another comes out meanwhile. */
  request(costOf?: CostOf): RequestContext
  /** A text that changes when a release is out or withdrawn: what was answered under another is out of date. */
  state(): string | undefined
  /** Whether the database could be asked which release is the newest when it was last tried. */
  confirmed(): boolean
  /** Ends the watch for new releases. The database is left to the caller. */
  close(): Promise<void>
}

/** Where a service is found that says nothing else: on the machine of who asks. */
const localUrl = 'http://localhost:4000'

/** The releases as one request sees them. */
class RequestReleases {
  readonly read: ReleaseModel[] = []
  pinned = true
  readonly #store: ReleaseStore
  #current: Promise<ReleaseView> | undefined
  #opened: ReleaseView | undefined

  constructor(store: ReleaseStore) {
    this.#store = store
  }

  view(name?: string | null): Promise<ReleaseView> {
    if (name != null) return this.#store.view(name).then((view) => this.#noted(view))
    this.pinned = false
    return (this.#current ??=
      this.#opened === undefined
        ? this.#store.view().then((view) => this.#noted(view))
        : Promise.resolve(this.#opened))
  }

  opened(name?: string | null): ReleaseView | undefined {
    // Who asked before is waiting for a view, which by now may be of an earlier release.
    if (name != null || (this.#current !== undefined && this.#opened === undefined)) return undefined
    this.pinned = false
    if (this.#opened === undefined) {
      this.#opened = this.#store.opened()
      if (this.#opened !== undefined) this.#noted(this.#opened)
    }
    return this.#opened
  }

  #noted(view: ReleaseView): ReleaseView {
    if (!this.read.includes(view.release)) this.read.push(view.release)
    return view
  }
}

/**
 * A class, and not a literal with getters: V8 gives each such literal a hidden class of its own, which is old at once and
 * holds all that its functions see until the next full collection (docs/decisions/0024-writing-answers.md). What
 * resolvers use are fields of its own, for a server may copy them.
 */
class ContextOfRequest implements RequestContext {
  readonly releases: RequestReleases
  readonly prisma: PrismaClient
  readonly publicUrl: string
  readonly costOf?: CostOf
  readonly spendPairs = countPairs()
  volatile = false
  readonly markVolatile = (): void => {
    this.volatile = true
  }

  constructor(releases: ReleaseStore, prisma: PrismaClient, publicUrl: string, costOf: CostOf | undefined) {
    this.releases = new RequestReleases(releases)
    this.prisma = prisma
    this.publicUrl = publicUrl
    if (costOf !== undefined) this.costOf = costOf
  }

  get pinned(): boolean {
    return this.releases.pinned
  }

  get read(): readonly ReleaseModel[] {
    return this.releases.read
  }
}

/** Makes the context of one request over a store of releases. */
export function createRequestContext(
  releases: ReleaseStore,
  prisma: PrismaClient,
  publicUrl = localUrl,
  costOf?: CostOf,
): RequestContext {
  return new ContextOfRequest(releases, prisma, publicUrl, costOf)
}

/** What `createGraphContext` may be told. */
export interface GraphContextOptions extends ReleaseStoreOptions {
  /** Gets what goes wrong while new releases are looked for. */
  onError?: (error: unknown) => void
  /**
   * The address of the service as its readers know it, which citations carry. It is asked for with each request, since
   * a service learns its port only when it listens. Default: port 4000 of this machine.
   */
  publicUrl?: () => string
}

/** Opens what a process keeps over an open database, and keeps it at the newest release. */
export function createGraphContext(database: Database, options: GraphContextOptions = {}): ProcessContext {
  const releases = createReleaseStore(database, options)
  const { onError } = options
  const watch = watchReleases(database, releases, { ...(onError && { onError }) })
  const publicUrl = () => options.publicUrl?.().replace(/\/+$/, '')
  return {
    releases,
    request: (costOf) => createRequestContext(releases, database.prisma, publicUrl(), costOf),
    state: () => releases.state(),
    confirmed: () => watch.confirmed(),
    close: () => watch.close(),
  }
}
