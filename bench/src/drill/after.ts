import { setTimeout as wait } from 'node:timers/promises'
import type { Installation } from './installation.ts'

/** Figures of a node that tell how it got through. */
export interface NodeFigures {
  readonly node: string
  /** Rounds in which it could not tell Redis what clients spent. */
  readonly failedOpen: number
  readonly releaseSequence: number
  readonly confirmed: number
}

async function figuresOf(name: string, url: string): Promise<NodeFigures> {
  const text = await (await fetch(`${url}/metrics`)).text()
  const figure = (metric: string): number =>
    Number(new RegExp(`^${metric} (.*)$`, 'm').exec(text)?.[1] ?? NaN)
  return {
    node: name,
    failedOpen: figure('opencorridor_rate_limit_failed_open_total'),
    releaseSequence: figure('opencorridor_release_sequence'),
    confirmed: figure('opencorridor_release_confirmed'),
  }
}

/** Waits until every node is ready and knows the newest release; whatever is not after half a minute is a complaint. */
export async function lookAfter({
  nodes,
}: Installation): Promise<{ figures: NodeFigures[]; complaints: string[] }> {
  for (let time = 0; ; time++) {
    const ready = await Promise.all(nodes.map(async ({ url }) => (await fetch(`${url}/readyz`)).ok))
    const figures = await Promise.all(nodes.map(({ name, url }) => figuresOf(name, url)))
    const sequences = new Set(figures.map(({ releaseSequence }) => releaseSequence))
    if (ready.every(Boolean) && sequences.size === 1 && figures.every(({ confirmed }) => confirmed === 1))
      return { figures, complaints: [] }
    if (time >= 60) return { figures, complaints: ['The nodes have not healed within half a minute.'] }
    await wait(500)
  }
}
