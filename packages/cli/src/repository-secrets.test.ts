import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Forms of secrets that can be told from other text: keys of services, private keys, tokens. */
const forms = {
  'a private key': /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/,
  'an access key of AWS': /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  'a token of GitHub': /\bgh[pousr]_[A-Za-z0-9]{36}/,
  'a token of npm': /\bnpm_[A-Za-z0-9]{36}\b/,
  'a key of Slack': /\bxox[abprs]-[A-Za-z0-9-]{10,}/,
  'a signed token': /\beyJ[A-Za-z0-9_-]{20,}\.eyJ[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}/,
  'a password of an address':
    /\b[a-z]+:\/\/[^\s:/@'"`$]+:(?!\*{3}|password@|secret@|b@)[^\s:/@'"`$*]{12,}@[\w.-]+/,
} as const

const largest = 2_000_000

/** What of these forms is in a text. */
const found = (text: string): string[] =>
  Object.entries(forms).flatMap(([name, form]) => (form.test(text) ? [name] : []))

test('no file that is kept holds a secret', () => {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 })
    .split('\0')
    .filter((file) => file !== '' && file !== 'packages/cli/src/repository-secrets.test.ts')
  const guilty = files.flatMap((file) => {
    const stat = statSync(root + file, { throwIfNoEntry: false })
    if (stat?.isFile() !== true || stat.size > largest) return []
    return found(readFileSync(root + file, 'utf8')).map((what) => `${file}: ${what}`)
  })
  expect(files.length).toBeGreaterThan(100)
  expect(guilty).toEqual([])
})

test.each([
  ['-----BEGIN RSA PRIVATE KEY-----', 'a private key'],
  [`key AKIA${'ABCD'.repeat(4)}`, 'an access key of AWS'],
  [`ghp_${'a'.repeat(36)}`, 'a token of GitHub'],
  ['postgresql://admin:Tr0ub4dor-and-3@db.example.org/x', 'a password of an address'],
])('%s would be found', (text, what) => {
  expect(found(text)).toEqual([what])
})
