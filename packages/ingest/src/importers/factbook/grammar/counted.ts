import type { Scanner } from './scanner.ts'

/** What other people than those of the field are counted, in words of our own, by the publisher's words. */
const counted: readonly (readonly [words: string, metric: string])[] = [
  ['asylum seekers', 'Asylum seekers'],
  ['applicants for other forms of legal stay', 'Applicants for a legal stay other than asylum'],
  ['applicants for forms of legal stay other than asylum', 'Applicants for a legal stay other than asylum'],
  ['displaced by conflict', 'Persons displaced by conflict'],
  ['were displaced by natural disasters', 'Persons displaced by natural disasters'],
]

/** Takes the words that say who a figure counts, and gives them in ours. */
export function takeCounted(scan: Scanner): string | undefined {
  return counted.find(([words]) => scan.take(words))?.[1]
}
