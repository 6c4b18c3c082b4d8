import { beforeAll, describe, expect, inject, it } from 'vitest'
import { run } from '../../../../tools/testing/run.ts'
import { makeConsumer } from './consumer.ts'
import { measureTypes, newest, oldest } from './measure-types.ts'

let project: string
beforeAll(async () => {
  project = await makeConsumer(inject('tarball'))
})

/**
 * How often a compiler may fill in type parameters for ten questions of one's own. Counts are the same on every machine;
 * what they take in seconds is printed by `pnpm measure:types`. They grow a little with the graph.
 */
const budget = 190_000

describe.each([oldest, newest])('TypeScript $version', (compiler) => {
  it('reads the types of every entry strictly', async () => {
    await run({ cwd: project }, process.execPath, compiler.script, '-p', 'oldest.tsconfig.json')
  })

  it('infers ten questions of an empty project within its budget', async () => {
    const { errors, instantiations } = await measureTypes(project, 'ten.tsconfig.json', compiler)
    console.log(`TypeScript ${compiler.version}: ${instantiations} instantiations, ${budget} allowed`)
    expect(errors).toBe('')
    expect(instantiations).toBeLessThanOrEqual(budget)
    // Were nothing inferred, there would be no work.
    expect(instantiations).toBeGreaterThan(budget / 2)
  })
})

it('the oldest TypeScript is the one that the README names', () => {
  expect(oldest.version).toMatch(/^5\.4\./u)
})
