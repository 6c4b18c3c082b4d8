import { readyListText } from '@opencorridor/schema/ready-text'
import type { ItemTexts } from '@opencorridor/schema/kept-text'
import { Unwritable } from './output.ts'
import type { Write, Writing } from './output.ts'

/** Whether a value is waited for. */
export const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}

/** Writes a list by what writes its items. */
export function listWriter(item: Write): Write {
  return (list, out) => {
    if (!isIterable(list)) throw new Unwritable()
    let lead = '['
    for (const value of list) {
      out.text += lead
      lead = ','
      if (isPromise(value)) out.addLater(value, item)
      else item(value, out)
    }
    out.text += lead === '[' ? '[]' : ']'
  }
}

/** A list of values without fields may have its text already. */
export function leavesWriter(item: Write): Write {
  const write = listWriter(item)
  return (list, out) => {
    const text = Array.isArray(list) ? readyListText(list) : undefined
    if (text === undefined) write(list, out)
    else out.addReady(text)
  }
}

/** A list whose items may have their texts already; those that have none get one. */
export function itemsWriter(
  item: Write,
  textsOf: (items: readonly unknown[], writing: Writing) => ItemTexts | undefined,
): Write {
  const write = listWriter(item)
  return (list, out) => {
    const texts = Array.isArray(list) ? textsOf(list, out.writing) : undefined
    if (texts === undefined) {
      write(list, out)
      return
    }
    const writeAndKeep: Write = (value, to) => {
      const text = texts.get(value)
      if (text !== undefined) to.text += text
      else {
        to.addKept(
          (part) => {
            item(value, part)
          },
          (whole) => {
            texts.keep(value, whole)
          },
        )
      }
    }
    listWriter(writeAndKeep)(list, out)
  }
}
