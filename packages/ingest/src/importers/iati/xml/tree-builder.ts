import type { XmlElement } from './element.ts'

/** An element that is still being read. */
export interface OpenElement {
  readonly name: string
  readonly line: number
  readonly attributes: Record<string, string>
  readonly children: OpenElement[]
  text: string
  language: string | null
  /** It is left out with everything in it: nothing but its name and line is kept. */
  readonly skipped: boolean
}

/** Builds the tree of one element out of the events of a parser. */
export interface TreeBuilder {
  /** The element that is read now. */
  current(): OpenElement | undefined
  readonly depth: number
  open(name: string, line: number): void
  attribute(name: string, value: string): void
  text(value: string): void
  /** @returns the tree, when the element that is closed was its root */
  close(): XmlElement | undefined
}

/**
 * @param skip - names of elements that are left out with everything in them
 * @param language - of what stands around the tree
 */
export function createTreeBuilder(skip: ReadonlySet<string>, language: string | null): TreeBuilder {
  const path: OpenElement[] = []
  return {
    current: () => path.at(-1),
    get depth() {
      return path.length
    },
    open(name, line) {
      const parent = path.at(-1)
      const skipped = (parent?.skipped ?? false) || skip.has(name)
      const inherited = parent === undefined ? language : parent.language
      const element = { name, line, attributes: {}, children: [], text: '', language: inherited, skipped }
      if (parent?.skipped !== true) parent?.children.push(element)
      path.push(element)
    },
    attribute(name, value) {
      const element = path.at(-1)
      if (element === undefined || element.skipped) return
      element.attributes[name] = value
      if (name === 'xml:lang') element.language = value.trim() === '' ? null : value.trim()
    },
    text(value) {
      const element = path.at(-1)
      if (element !== undefined && !element.skipped) element.text += value
    },
    close() {
      const element = path.pop()
      return path.length === 0 ? element : undefined
    },
  }
}
