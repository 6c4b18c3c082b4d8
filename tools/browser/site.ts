import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { startService } from '../testing/service.ts'
import type { Service } from '../testing/service.ts'
import { startChromium } from './chromium.ts'

/** The service with the starter data, and a browser to look at it. */
interface Site {
  readonly browser: Browser
  readonly service: Service
  /** Address of the service, without a path. */
  readonly origin: string
}

/**
 * Starts both before the tests of a file, and ends them after, also where what else is done before the tests fails. Its
 * parts are there from then on.
 */
export function useSite(): Site {
  let browser: Browser | undefined
  let service: Service | undefined
  const started = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('It is there when the tests begin.')
    return part
  }
  beforeAll(async () => {
    browser = await startChromium()
    service = await startService()
  })
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })
  return {
    get browser() {
      return started(browser)
    },
    get service() {
      return started(service)
    },
    get origin() {
      return new URL(started(service).endpoint).origin
    },
  }
}
