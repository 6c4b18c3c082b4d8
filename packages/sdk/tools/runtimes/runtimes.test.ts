import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { closedPort } from '../../../../tools/testing/closed-port.ts'
import { startService } from '../../../../tools/testing/service.ts'
import { makeConsumer } from '../package/consumer.ts'
import { runInChromium } from './in-chromium.ts'
import { runtimes, suiteFolder } from './runtimes.ts'
import { startToldService } from './told-service.ts'

/** One behaviour, and what went wrong with it. */
interface Outcome {
  readonly name: string
  readonly failure: string | null
}

let project: string
let places: { service: string; failing: string; nowhere: string }
beforeAll(async () => {
  project = await makeConsumer(inject('tarball'))
  cpSync(suiteFolder, join(project, 'suite'), { recursive: true })
  const service = await startService()
  const failing = await startToldService()
  places = {
    service: service.endpoint,
    failing: new URL(failing.url).origin,
    nowhere: `http://127.0.0.1:${await closedPort()}/graphql`,
  }
  return async () => {
    await failing[Symbol.asyncDispose]()
    await service.stop()
  }
})

/** Every behaviour has to be there, and none may have failed. */
function expectAll(outcomes: readonly Outcome[], name: string): void {
  const failed = outcomes.filter(({ failure }) => failure !== null)
  console.log(`${name}: ${outcomes.length} behaviours, ${failed.length} failed`)
  expect(failed).toEqual([])
  // 25 with each of the two clients, and 2 without one.
  expect(outcomes).toHaveLength(52)
}

describe('the packed tarball behaves the same', () => {
  it.each(runtimes)('in $name', async ({ name, execute }) => {
    const printed = await execute(project, 'suite/command.mjs', JSON.stringify(places))
    expectAll(JSON.parse(printed) as Outcome[], name)
  })

  it('in Chromium, on a page of another origin', async () => {
    const { results } = await runInChromium(project, places)
    expectAll(results as Outcome[], 'Chromium')
  })
})
