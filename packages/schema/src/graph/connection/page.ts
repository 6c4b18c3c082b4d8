import { graphError } from '../../errors.ts'
import { compareKeys } from './compare-keys.ts'
import { cursorWriter, decodeCursor, invalidCursor } from './cursor.ts'
import type { CursorScope, KeyPart } from './cursor.ts'
import type { RowText } from '../json-text.ts'

/** Relay's paging arguments. */
export interface PageArgs {
  first?: number | null | undefined
  after?: string | null | undefined
  last?: number | null | undefined
  before?: string | null | undefined
}

/** A list in its order. Items are asked for one by one, so that a long list need not exist whole. */
export interface OrderedList<T> {
  size: number
  at: (index: number) => T
  /** The unique sort key of an item; it ends with the id. */
  key: (item: T) => readonly KeyPart[]
  /**
   * JSON of the items from one index up to another, with a comma between two, each with these fields: for lists whose
   * items have texts that are at hand. Undefined where it is no cheaper than to write them.
   */
  texts?: (start: number, end: number, row: RowText) => string | undefined
  /** True when the items stand in descending order of their keys; null stands last in this order too. */
  descending?: boolean
}

/** An item of a page. Its cursor is written when it is asked for, for that takes a digest. */
class Edge<T> {
  readonly node: T
  readonly #cursorOf: (node: T) => string

  constructor(node: T, cursorOf: (node: T) => string) {
    this.node = node
    this.#cursorOf = cursorOf
  }

  get cursor(): string {
    return this.#cursorOf(this.node)
  }
}

/** A page as Relay wants it; `totalCount` is computed when it is asked for. */
export interface Page<T> {
  /**
   * The items; a connection of many small ones answers `nodes` with them, without an edge for each. Made when they are
   * asked for, as the next.
   */
  readonly nodes: T[]
  readonly edges: Edge<T>[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
  totalCount: () => number
  /** JSON of the list of items, see `OrderedList`. */
  texts: (row: RowText) => string | undefined
}

/**
 * Classes, and not literals with getters: V8 gives each such literal a hidden class of its own, which holds all of the
 * answer until the next full collection.
 */
class ListPageInfo<T> {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly #page: ListPage<T>

  constructor(page: ListPage<T>, hasNextPage: boolean, hasPreviousPage: boolean) {
    this.hasNextPage = hasNextPage
    this.hasPreviousPage = hasPreviousPage
    this.#page = page
  }

  get startCursor(): string | null {
    return this.#page.cursorAt(0)
  }

  get endCursor(): string | null {
    return this.#page.cursorAt(-1)
  }
}

class ListPage<T> implements Page<T> {
  readonly pageInfo: ListPageInfo<T>
  readonly #list: OrderedList<T>
  readonly #start: number
  readonly #end: number
  readonly #scope: CursorScope
  #nodes: T[] | undefined
  #write: ((key: readonly KeyPart[]) => string) | undefined

  constructor(list: OrderedList<T>, start: number, end: number, scope: CursorScope) {
    this.#list = list
    this.#start = start
    this.#end = end
    this.#scope = scope
    this.pageInfo = new ListPageInfo(this, end < list.size, start > 0)
  }

  get nodes(): T[] {
    if (this.#nodes === undefined) {
      const nodes: T[] = []
      for (let index = this.#start; index < this.#end; index += 1) nodes.push(this.#list.at(index))
      this.#nodes = nodes
    }
    return this.#nodes
  }

  get edges(): Edge<T>[] {
    const cursorOf = (node: T) => this.#cursorOf(node)
    return this.nodes.map((node) => new Edge(node, cursorOf))
  }

  totalCount = (): number => this.#list.size

  texts = (row: RowText): string | undefined => {
    const text = this.#start === this.#end ? '' : this.#list.texts?.(this.#start, this.#end, row)
    return text === undefined ? undefined : `[${text}]`
  }

  cursorAt(place: number): string | null {
    return this.nodes.length === 0 ? null : this.#cursorOf(this.nodes.at(place) as T)
  }

  #cursorOf(node: T): string {
    this.#write ??= cursorWriter(this.#scope)
    return this.#write(this.#list.key(node))
  }
}

export interface PageLimits {
  /** Items on a page when neither `first` nor `last` is given. */
  default: number
  max: number
}

/** Page sizes of the lists of the graph. */
export const listLimits: PageLimits = { default: 20, max: 100 }
/** Page sizes of observations, which are small. */
export const observationLimits: PageLimits = { default: 100, max: 5000 }

/**
 * How many items a page has, and from which end they are taken.
 * @throws BAD_USER_INPUT for sizes out of bounds.
 */
export function pageSize(
  args: PageArgs,
  limits: PageLimits = listLimits,
): { size: number; backward: boolean } {
  const { first, last } = args
  if (first != null && last != null) {
    throw graphError('BAD_USER_INPUT', 'Give first (with after) or last (with before), not both.')
  }
  const size = first ?? last ?? limits.default
  const name = last == null ? 'first' : 'last'
  if (size < 0 || size > limits.max) {
    throw graphError('BAD_USER_INPUT', `${name} is ${size}; it may be 0 to ${limits.max}.`)
  }
  return { size, backward: last != null }
}

/** Index of the first item whose key lies after `key`, or not before it when `inclusive`. */
function lowerBound<T>(list: OrderedList<T>, key: readonly KeyPart[], inclusive: boolean): number {
  let low = 0
  let high = list.size
  while (low < high) {
    const middle = (low + high) >>> 1
    const order = compareKeys(list.key(list.at(middle)), key, list.descending)
    if (inclusive ? order < 0 : order <= 0) low = middle + 1
    else high = middle
  }
  return low
}

/** The key of a cursor, if it can be one of this list: as many parts as the list's keys have, each of its type. */
function keyOf<T>(list: OrderedList<T>, scope: CursorScope, cursor: string): KeyPart[] {
  const key = decodeCursor(scope, cursor)
  if (list.size === 0) return key
  const sample = list.key(list.at(0))
  const fits = key.every((part, i) => part === null || sample[i] === null || typeof part === typeof sample[i])
  if (key.length !== sample.length || !fits) throw invalidCursor()
  return key
}

/**
 * One page of a list, forward or backward.
 * @throws BAD_USER_INPUT for sizes out of bounds; CURSOR_INVALID and CURSOR_STALE as `decodeCursor` does.
 */
export function page<T>(
  list: OrderedList<T>,
  args: PageArgs,
  scope: CursorScope,
  limits: PageLimits = listLimits,
): Page<T> {
  const { size, backward } = pageSize(args, limits)
  const from = args.after == null ? 0 : lowerBound(list, keyOf(list, scope, args.after), false)
  const until = args.before == null ? list.size : lowerBound(list, keyOf(list, scope, args.before), true)
  const start = backward ? Math.max(from, until - size) : from
  const end = Math.max(start, backward ? until : Math.min(until, from + size))
  return new ListPage(list, start, end, scope)
}
