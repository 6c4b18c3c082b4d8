import { IngestError } from '../../item.ts'
import type { ProfileText } from './source.ts'

/** A parsed profile. */
export interface Profile {
  file: string
  code: string
  content: unknown
}

/** One field of a profile, as its author laid it out. */
export interface ProfileField {
  /** The field's own text, where it has no parts. */
  text: string | undefined
  /** Its parts by name (`total`, `male`, `female`), in order. */
  parts: ReadonlyMap<string, string>
  /** The note behind it. */
  note: string | undefined
}

/** @throws IngestError when the file is no JSON. */
export function parseProfile({ file, code, text }: ProfileText): Profile {
  try {
    const content: unknown = JSON.parse(text)
    return { file, code, content }
  } catch (error) {
    throw new IngestError(`${file} is no JSON; a profile is an object of sections, fields and texts.`, {
      cause: error,
    })
  }
}

/** Looks a field up: an object with a `text`, with named parts that have one each, and with a `note`. */
export function profileField(profile: Profile, section: string, name: string): ProfileField | undefined {
  const field = child(child(profile.content, section), name)
  if (typeof field !== 'object' || field === null) return undefined
  const parts = new Map<string, string>()
  for (const key of Object.keys(field)) {
    const text = textOf(child(field, key))
    if (key !== 'text' && key !== 'note' && text !== undefined) parts.set(partName(key), text)
  }
  return { text: textOf(field), parts, note: textOf(child(field, 'note')) }
}

/** In one profile a number has run into a name (`70179refugees (...)`), and one wording has two numbers. */
function partName(key: string): string {
  return key.replace(/^\d+(?=[a-z])/, '').replace('(countries of origin)', '(country of origin)')
}

function textOf(value: unknown): string | undefined {
  const text = child(value, 'text')
  return typeof text === 'string' && text.trim() !== '' ? text : undefined
}

function child(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  const found: unknown = Reflect.get(value, name)
  return found
}
