import type { CslItem } from './csl-item.ts'

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
}

/** A text as TeX reads it. Letters beyond ASCII stay as they are: every engine of this century takes UTF-8. */
const tex = (text: string): string => text.replace(/[\\{}$&#%_^~]/g, (character) => escapes[character] ?? '')

/**
 * A BibTeX entry. Authors are organisations, so each stands in braces of its own: `World Bank` is no person whose last
 * name is Bank, and an `and` in a name parts no two. The address stands as it is, as BibLaTeX wants it.
 */
export function bibtex(item: CslItem): string {
  const [year = 0, month = 0] = item.issued['date-parts'][0] ?? []
  const fields = [
    ['author', item.author.map(({ literal }) => `{${tex(literal)}}`).join(' and ')],
    // Letter case is kept: GDP stays GDP.
    ['title', `{${tex(item.title)}}`],
    ['howpublished', tex(item['container-title'])],
    ['publisher', tex(item.publisher)],
    ['version', tex(item.version)],
    ['year', String(year)],
    ['month', String(month)],
    ['url', item.URL],
    ['note', tex(item.note)],
  ]
  return `@misc{${item.id},\n${fields.map(([name = '', text = '']) => `  ${name} = {${text}}`).join(',\n')}\n}\n`
}
