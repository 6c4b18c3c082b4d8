/** How an edition is named within a sentence: `edition 2026-05`; a label that says so itself stands as it is. */
export function editionWords(label: string): string {
  return /\bedition\b/i.test(label) ? label : `edition ${label}`
}
