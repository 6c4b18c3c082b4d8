import { z } from 'zod'
import { suggestion } from './nearest.ts'

/** An object of a mapping file; a key that it has not is refused, with the key that may have been meant. */
export function strictObject<S extends z.ZodRawShape>(shape: S) {
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined
      const { keys = [] } = issue as { keys?: readonly string[] }
      return keys.map((key) => `"${key}" is not known here: ${suggestion(key, Object.keys(shape))}`).join(' ')
    },
  })
}
