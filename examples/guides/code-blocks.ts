/** A fenced block of a guide, and what it prints. */
export interface CodeBlock {
  /** `packages/sdk/README.md:12` */
  readonly place: string
  /** What stands behind the fence: `ts`, `sh`, `python`. */
  readonly language: string
  readonly code: string
  /** The `text` block that follows it; undefined when nothing is said of what it prints. */
  readonly prints: string | undefined
}

const fence = /^```(\w+)\n([\s\S]*?)^```$/gmu

/** Takes the code out of a page of Markdown. */
export function codeBlocks(page: string, markdown: string): CodeBlock[] {
  const all = [...markdown.matchAll(fence)].map(([whole, language = '', code = ''], place, matches) => {
    const { index } = matches[place] ?? { index: 0 }
    return {
      language,
      code,
      line: markdown.slice(0, index).split('\n').length,
      start: index,
      end: index + whole.length,
    }
  })
  return all.flatMap(({ language, code, line, end }, place) => {
    if (language === 'text') return []
    const next = all[place + 1]
    // Only what follows at once: a word between them and it is another thing.
    const follows = next?.language === 'text' && markdown.slice(end, next.start).trim() === ''
    return [{ place: `${page}:${line}`, language, code, prints: follows ? next.code.trimEnd() : undefined }]
  })
}
