import { expect } from 'vitest'
import type { BothWays, Way } from './both-ways.ts'
import type { WireRequest } from './http.ts'

/** Asks both ways, and expects the same bytes, status and headers each time. */
export async function expectSame(
  servers: BothWays,
  request: WireRequest,
  way: Way,
): Promise<{ status: number; text: string }> {
  const answers = await servers.ask(request)
  for (const answer of answers.lane) expect(answer).toEqual(answers.yoga)
  expect(answers.way).toBe(way)
  return { status: answers.yoga.status, text: answers.yoga.body.toString() }
}
