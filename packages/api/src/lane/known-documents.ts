import { LRUCache } from 'lru-cache'
import type { Compile, CompiledDocument } from './compile-document.ts'

/** Memory of a compiled document for each field of its code, in bytes. */
const bytesPerField = 8_000

/** Documents that Yoga has found to be valid, those of them that came again as code. */
export interface KnownDocuments {
  /** A document was parsed, validated and found within the limits. */
  passed(text: string): void
  /** From now on documents are compiled. */
  readonly compileWith: (compile: Compile) => void
  /** The code of a document that has passed before; undefined when it has not, or is none to compile. */
  get(text: string): CompiledDocument | undefined
  readonly compiled: number
}

type State = 'once' | 'never' | CompiledDocument

/**
 * Keeps documents by their text, within a bound, the least recently used leaving first: what a client sends decides how
 * many there are.
 *
 * @param bytes - Of all texts and all code together.
 * @param onError - Told why a document could not be compiled, where that is a fault; it is answered by Yoga from then on.
 */
export function createKnownDocuments(bytes: number, onError: (error: unknown) => void): KnownDocuments {
  let compiled = 0
  let compile: Compile | undefined

  function compileNow(text: string, by: Compile): CompiledDocument | 'never' {
    try {
      return by(text) ?? 'never'
    } catch (error) {
      onError(error)
      return 'never'
    }
  }

  const states = new LRUCache<string, State>({
    maxSize: bytes,
    sizeCalculation: (state, text) =>
      2 * text.length + 200 + (typeof state === 'object' ? state.fields * bytesPerField : 0),
    dispose: (state) => {
      if (typeof state === 'object') compiled--
    },
  })
  return {
    compileWith(given) {
      compile = given
    },
    passed(text) {
      if (!states.has(text)) states.set(text, 'once')
    },
    get(text) {
      let state = states.get(text)
      if (state === 'once' && compile !== undefined) {
        state = compileNow(text, compile)
        if (typeof state === 'object') compiled++
        states.set(text, state)
      }
      return typeof state === 'object' ? state : undefined
    },
    get compiled() {
      return compiled
    },
  }
}
