import { expect, test } from 'vitest'
import type { Appraisal } from '../document/appraise.ts'
import type { ReleaseRead } from './answer-context.ts'
import { answerExtensions, extensionsText } from './answer-notes.ts'

const release = (name: string, sequence: number): ReleaseRead => ({
  sequence,
  name,
  digest: 'sha256:"ab"',
  withdrawnAt: sequence === 2 ? new Date(0) : null,
})
const [first, second] = [release('2026.05', 1), release('"2026.06"', 2)]
const appraisal = (deprecations: object[] = []) =>
  ({ cost: { requested: 7, limit: 1e6 }, plan: { deprecations } }) as unknown as Appraisal

test.each([
  ['no release', appraisal(), {}],
  ['no release that was read', appraisal(), { read: [] }],
  ['a release', appraisal(), { read: [first] }],
  ['a withdrawn one', appraisal(), { read: [second] }],
  ['two releases', appraisal(), { read: [first, second] }],
  ['a deprecated field', appraisal([{ field: 'Country.old', reason: 'x' }]), { read: [first] }],
])('the extensions are the same as text: %s', (_what, question, context) => {
  for (let time = 0; time < 2; time++)
    expect(extensionsText(question, context)).toBe(JSON.stringify(answerExtensions(question, context)))
})
