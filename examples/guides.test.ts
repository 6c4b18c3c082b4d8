import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { tryRun } from '../tools/testing/run.ts'
import type { Ran } from '../tools/testing/run.ts'
import { codeBlocks } from './guides/code-blocks.ts'
import type { CodeBlock } from './guides/code-blocks.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const pagesIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`)
/** Pages that promise examples to programmers. */
const withExamples = [
  ...['README.md', 'packages/sdk/README.md'],
  ...['docs/guides/developers.md', 'docs/guides/researchers.md', ...pagesIn('docs/sdk')],
]
// What stands in the guide of embeds is part of a page: tools/browser runs such pages.
const others = pagesIn('docs/guides').filter((page) => !page.endsWith('/embeds.md'))
const pages = [...new Set([...withExamples, 'docs/formats.md', ...others])]
const blocks = pages.flatMap((page) => codeBlocks(page, readFileSync(join(root, page), 'utf8')))

const endpoint = inject('endpoint')
/** Beside the examples, where the SDK is installed. */
const folder = mkdtempSync(fileURLToPath(new URL('./guides/.run-', import.meta.url)))
// A refusal is to fail a command that a reader copies.
writeFileSync(join(folder, '.curlrc'), 'fail\n')
let release = ''
beforeAll(async () => {
  const response = await fetch(`${endpoint}?query=${encodeURIComponent('{ release { name } }')}`)
  release = ((await response.json()) as { data: { release: { name: string } } }).data.release.name
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** The guides speak of a service on port 4000 and of release 2026.05; the tests have others. */
const localised = (code: string) =>
  code.replaceAll('http://localhost:4000', new URL(endpoint).origin).replaceAll('2026.05', release)
const asWritten = (printed: string) =>
  printed
    .replaceAll(endpoint, 'http://localhost:4000/graphql')
    .replaceAll(release, '2026.05')
    // Pages have no blanks at the ends of lines.
    .replace(/[ \r]+$/gmu, '')

const runners: Readonly<Record<string, (code: string) => Promise<Ran>>> = {
  ts(code) {
    const file = join(folder, 'block.ts')
    writeFileSync(file, code)
    return tryRun({ cwd: folder }, process.execPath, '--import', 'tsx', file)
  },
  tsx(code) {
    const file = join(folder, 'block.tsx')
    writeFileSync(file, code)
    writeFileSync(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "jsx": "react-jsx" } }')
    const mount = join(root, 'examples/guides/mount.mjs')
    // The name of the country, and the first page of 40 projects.
    return tryRun(
      { cwd: folder },
      process.execPath,
      '--import',
      'tsx',
      mount,
      file,
      'Tajikistan',
      'More of 40',
    )
  },
  python: (code) => tryRun({ cwd: folder }, 'python3', '-c', code),
  r: (code) => tryRun({ cwd: folder }, 'Rscript', '-e', code),
  sh(code) {
    const command = `"${process.execPath}" --import tsx "${join(root, 'packages/sdk/src/cli/main.ts')}"`
    const script = code.replaceAll('npx @opencorridor/sdk', command)
    return tryRun(
      { cwd: folder, env: { OPENCORRIDOR_ENDPOINT: endpoint, CURL_HOME: folder } },
      'sh',
      '-e',
      '-c',
      script,
    )
  },
}

const isThere = (command: string, ...args: string[]) => spawnSync(command, args).status === 0

/** What is wanted that not everybody has: python3 with the packages that a block imports, Rscript, curl. */
function canRun({ language, code }: CodeBlock): boolean {
  switch (language) {
    case 'ts':
    case 'tsx':
      return true
    case 'python': {
      const imports = code.split('\n').filter((line) => /^(?:import|from) /u.test(line))
      return isThere('python3', '-c', imports.join('\n'))
    }
    case 'r':
      return isThere('Rscript', '--version')
    case 'sh':
      // Commands that install, start or need another project are not for the tests to run.
      return (
        code.startsWith('npx @opencorridor/sdk') || (code.startsWith('curl') && isThere('curl', '--version'))
      )
    default:
      return false
  }
}
const runnable = blocks.filter(canRun)

describe.each(runnable)('$place', ({ language, code, prints }) => {
  it('runs, and prints what the guide says', async () => {
    const ran = await runners[language]?.(localised(code))
    expect(ran).toMatchObject({ code: 0 })
    if (prints !== undefined) expect(asWritten(ran?.out ?? '').trimEnd()).toBe(prints)
  })
})

it('finds the examples of every page that promises some', () => {
  const found = new Set(runnable.map(({ place }) => place.replace(/:\d+$/u, '')))
  expect(withExamples.filter((page) => !found.has(page))).toEqual([])
})
