import type { ServiceNode } from './programs/node.ts'
import type { Question } from './questions/question.ts'

/** What a node said to a question whose answer it has in memory, while the primary was down. */
export interface Probed {
  readonly node: string
  readonly status: number
  /** RFC 7234, section 5.5: that a newer release could be out. */
  readonly warning: string | null
  readonly wrong?: string
}

const asked = ({ method, path, body }: Question): [string, RequestInit] => [
  path,
  { method, ...(body !== undefined && { body, headers: { 'content-type': 'application/json' } }) },
]

/** Asks a node so often that it keeps the answers. */
export async function fillMemory({ url }: ServiceNode, questions: readonly Question[]): Promise<void> {
  for (const question of questions) {
    const [path, init] = asked(question)
    for (let time = 0; time < 3; time++) await (await fetch(`${url}${path}`, init)).arrayBuffer()
  }
}

/** Asks the same again. */
export async function probeOutage(
  { name, url }: ServiceNode,
  questions: readonly Question[],
): Promise<Probed[]> {
  const all: Probed[] = []
  for (const question of questions) {
    const [path, init] = asked(question)
    const response = await fetch(`${url}${path}`, init)
    const body = await response.text()
    const { status, headers } = response
    const { wrong } = response.ok ? question.check(body) : { wrong: body.slice(0, 200) }
    all.push({ node: name, status, warning: headers.get('warning'), ...(wrong !== undefined && { wrong }) })
  }
  return all
}
