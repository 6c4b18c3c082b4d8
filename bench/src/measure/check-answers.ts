import type { BenchQuery, Draw } from '../queries/bench-query.ts'
import type { RunningPeer } from '../peers/start-peer.ts'
import { ask } from './ask.ts'
import { difference } from './same-answer.ts'

/**
 * Sees to it that all servers answer a question alike.
 * @returns how many drawings were compared
 * @throws Error that names the server, the place in the answer and both values
 */
export async function checkAnswers(
  query: BenchQuery,
  draws: readonly Draw[],
  peers: readonly RunningPeer[],
): Promise<number> {
  for (const draw of draws) {
    const answers: { name: string; said: unknown }[] = []
    for (const peer of peers) {
      if (peer.name === 'bare') continue
      const [body, read] = [draw.bodies[peer.name], draw.read[peer.name]]
      if (body === undefined || read === undefined) continue
      const answer = await ask(peer, body)
      answers.push({ name: peer.name, said: read(JSON.parse(answer.body)) })
    }
    const [first, ...others] = answers
    for (const { name, said } of others) {
      const found = difference(first?.said, said)
      if (found !== undefined)
        throw new Error(
          `${query.name}: ${first?.name ?? ''} and ${name} answer differently at ${found}, asked ${JSON.stringify(draw.bodies).slice(0, 1_500)}`,
        )
    }
  }
  return draws.length
}
