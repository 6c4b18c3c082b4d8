import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, inject, it } from 'vitest'
import { run } from '../../../../tools/testing/run.ts'
import { startService } from '../../../../tools/testing/service.ts'
import type { Service } from '../../../../tools/testing/service.ts'
import { makeConsumer } from './consumer.ts'
import { packageFolder } from './tarball.ts'

/** The first program of the README, and what the README says that it prints. */
function firstAnswer(): { program: string; prints: string } {
  const readme = readFileSync(join(packageFolder, 'README.md'), 'utf8')
  const [, program, prints] = /^```ts\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/mu.exec(readme) ?? []
  if (program === undefined || prints === undefined) throw new Error('The README has no first program.')
  return { program, prints }
}

let service: Service
beforeAll(async () => {
  service = await startService()
  return service.stop
})

it('the first program of the README, pasted into an empty project, prints what the README says', async () => {
  const project = await makeConsumer(inject('tarball'))
  const { program, prints } = firstAnswer()
  expect(
    program
      .trimEnd()
      .split('\n')
      .filter((line) => line !== '').length,
  ).toBe(5)
  // It has no types of its own, so plain Node runs it.
  writeFileSync(
    join(project, 'first.mjs'),
    program.replace('http://localhost:4000/graphql', service.endpoint),
  )
  const printed = await run({ cwd: project }, process.execPath, 'first.mjs')
  // Pages have no blanks at the ends of lines.
  expect(printed.replace(/ +$/gmu, '')).toBe(prints)
  // And the package is a command.
  const args = ['exec', '--', 'opencorridor-sdk', 'corridor', 'TJK-RUS', '--endpoint', service.endpoint]
  expect(await run({ cwd: project }, 'npm', ...args)).toMatch(/^Tajikistan – Russian Federation \(TJK-RUS\)/u)
})
