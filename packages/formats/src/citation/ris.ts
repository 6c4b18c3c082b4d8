import type { CslItem } from './csl-item.ts'

const two = (part: number | undefined): string => String(part ?? 0).padStart(2, '0')

/**
 * A record of RIS. A field is a line, with two blanks before its hyphen and one behind; lines end as the format's
 * programs write them.
 */
export function ris(item: CslItem): string {
  const [year = 0, month, day] = item.issued['date-parts'][0] ?? []
  const fields = [
    ['TY', 'DATA'],
    ['ID', item.id],
    ...item.author.map(({ literal }) => ['AU', literal]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PY', String(year)],
    ['DA', `${year}/${two(month)}/${two(day)}`],
    ['PB', item.publisher],
    ['ET', item.version],
    ['UR', item.URL],
    ['N1', item.note],
    ['ER', ''],
  ]
  return fields.map(([tag = '', text = '']) => `${tag}  - ${text.replace(/[\r\n]+/g, ' ')}\r\n`).join('')
}
