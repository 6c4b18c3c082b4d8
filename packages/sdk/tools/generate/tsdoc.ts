/** What the schema says of a member. */
interface Described {
  readonly description?: string | null | undefined
  readonly deprecationReason?: string | null | undefined
}

/** A TSDoc comment of a description, with the reason of a deprecation; nothing when there is neither. */
export function tsdoc({ description, deprecationReason }: Described, indent = ''): string {
  const lines = [
    ...(description ?? '').trim().split('\n'),
    ...(typeof deprecationReason === 'string' ? [`@deprecated ${deprecationReason}`] : []),
  ]
    .filter((line, index) => index > 0 || line !== '')
    // The end of a comment within it would end it.
    .map((line) => line.trim().replaceAll('*/', '*\\/'))
  if (lines.length === 0) return ''
  if (lines.length === 1) return `${indent}/** ${lines[0] ?? ''} */\n`
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`
}
