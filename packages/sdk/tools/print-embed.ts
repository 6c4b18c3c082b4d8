import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/**
 * Writes packages/api/generated/embed.ts: the embeds' scripts, as the service sends them. The service reads this file,
 * and knows no package of the SDK.
 */
async function bundle(name: string, define: Record<string, string> = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../src/embed/${name}.ts`, import.meta.url))],
    ...{ bundle: true, minify: true, write: false, format: 'esm', target: 'es2022', legalComments: 'none' },
    define,
  })
  return outputFiles[0]?.text ?? ''
}

const drawing = await bundle('mount')
const digest = createHash('sha256').update(drawing).digest('hex').slice(0, 16)
const drawingFile = `embed-drawing.js?v=${digest}`
const loader = await bundle('script', { drawingFile: JSON.stringify(drawingFile) })

/** As a literal. The command's own bundler puts an address in place of each `import.meta.url`, in texts too. */
const literal = (text: string): string =>
  JSON.stringify(text).replaceAll('import.meta.url', 'import.meta.ur\\u006c')

const directory = new URL('../../api/generated/', import.meta.url)
mkdirSync(directory, { recursive: true })
writeFileSync(
  new URL('embed.ts', directory),
  `// Written by packages/sdk/tools/print-embed.ts from packages/sdk/src/embed. Do not edit.
/** What a page names. */
export const loader = ${literal(loader)}
/** What draws; its address carries its digest. */
export const drawing = ${literal(drawing)}
`,
)
