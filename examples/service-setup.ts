import type { TestProject } from 'vitest/node'
import { startService } from '../tools/testing/service.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the graph of the service that the examples run against. */
    endpoint: string
  }
}

/** Starts one service for all test files of this project, and stops it when they are through. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { endpoint, stop } = await startService()
  project.provide('endpoint', endpoint)
  return stop
}
