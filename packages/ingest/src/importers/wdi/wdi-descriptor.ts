import { readFile } from 'node:fs/promises'
import { z } from 'zod'

/** The fields of `<code>.datapackage.json` that are taken, as its publisher lays them out. */
const layout = z.object({
  title: z.string().trim().min(1),
  readme: z.string().trim().default(''),
  keywords: z.array(z.string().trim()).default([]),
  licenses: z.array(z.object({ name: z.string() })).default([]),
  worldbank: z.object({ indicator: z.string() }).optional(),
})

export interface WdiDescriptor {
  /** `Personal remittances, received (current US$)`. */
  title: string
  /** The World Bank's own text on the indicator; null where it has none. */
  definition: string | null
  /** The first keyword: `Economy & Growth`. */
  topics: readonly string[]
  /** `CC-BY-4.0`. */
  licences: readonly string[]
}

/**
 * Reads a descriptor of the long WDI layout.
 * @param code the indicator that the file's name stands for, in capitals
 * @returns the descriptor, or a sentence that says why it cannot be taken
 */
export async function readWdiDescriptor(path: string, code: string): Promise<WdiDescriptor | string> {
  let content: unknown
  try {
    content = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    return `The descriptor cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}.`
  }
  const { success, data, error } = layout.safeParse(content)
  if (!success) return `The descriptor does not have the layout that is expected: ${z.prettifyError(error)}.`

  const stated = data.worldbank?.indicator.toUpperCase()
  if (stated !== undefined && stated !== code) {
    return `The descriptor is of ${stated}, where its file name says ${code}; put the right one beside the data.`
  }
  return {
    title: data.title.replace(/\s+/g, ' '),
    definition: data.readme === '' ? null : data.readme,
    topics: data.keywords.map((keyword) => keyword.replace(/\s+/g, ' ').trim()),
    licences: data.licenses.map(({ name }) => name),
  }
}
