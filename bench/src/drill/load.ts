import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Checked, Question } from './questions/question.ts'

/** What became of one request. */
export interface Outcome {
  readonly kind: string
  readonly method: Question['method']
  /** When it was sent and when it was through, by `performance.now()`. */
  readonly sentAt: number
  readonly doneAt: number
  /** 0 where there was no answer at all. */
  readonly status: number
  /** Code of the error in the answer. */
  readonly code?: string
  /** What else was in the way: the connection, or an answer that is none of the service. */
  readonly broken?: string
  readonly checked?: Checked
}

interface Received {
  status: number
  body: string
}

/** Longer than nginx waits for a node. */
const patience = 60_000

/** Sends questions to one address, over connections that it keeps. */
export function createSender(url: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const { hostname, port } = new URL(url)
  let sent = 0
  let retried = 0

  function receive(question: Question, again = true): Promise<Received> {
    const { method, path, body } = question
    return new Promise((resolve, reject) => {
      const asked = request(
        {
          ...{ agent, hostname, port, method, path, timeout: patience },
          headers: {
            // Thirty clients, for the budgets that the nodes share.
            'x-forwarded-for': `203.0.113.${(sent++ % 30) + 1}`,
            ...(body !== undefined && {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(body),
            }),
          },
        },
        (response) => {
          let text = ''
          response.setEncoding('utf8').on('data', (part: string) => (text += part))
          response.once('end', () => {
            resolve({ status: response.statusCode ?? 0, body: text })
          })
          response.once('error', reject)
        },
      )
      asked.once('error', (error: NodeJS.ErrnoException) => {
        // A connection that was kept open may be closed at the moment in which it is used again. No request was lost on it:
        // every client asks again then, on a new one (RFC 9110, section 9.2.2).
        if (asked.reusedSocket && error.code === 'ECONNRESET' && again) {
          retried++
          receive(question, false).then(resolve, reject)
        } else reject(error)
      })
      asked.once('timeout', () => asked.destroy(new Error('No answer within a minute.')))
      asked.end(body)
    })
  }

  async function ask(question: Question): Promise<Outcome> {
    const sentAt = performance.now()
    const of = { kind: question.kind, method: question.method, sentAt }
    try {
      const { status, body } = await receive(question)
      const code = codeOf(body)
      if (code === 'PERSISTED_QUERY_NOT_FOUND' && question.instead !== undefined)
        return { ...(await ask(question.instead)), sentAt }
      const done = { ...of, doneAt: performance.now(), status }
      if (code !== undefined) return { ...done, code, checked: judgeRefusal(question, code) }
      if (status !== 200)
        return {
          ...done,
          broken: `Status ${status} without a code: ${body.slice(0, 100).replace(/\s+/g, ' ')}`,
        }
      if (question.refusedWith !== undefined)
        return { ...done, checked: { wrong: `It is answered, and has to be ${question.refusedWith}.` } }
      return { ...done, checked: question.check(body) }
    } catch (error) {
      return { ...of, doneAt: performance.now(), status: 0, broken: String(error) }
    }
  }

  return {
    ask,
    /** Requests that were sent again, because their connection was closed as it was used again. */
    retried: () => retried,
    close: () => {
      agent.destroy()
    },
  }
}

/** The code of the first error of an answer of the graph, or of a plain address. */
function codeOf(body: string): string | undefined {
  if (!body.startsWith('{') || !body.includes('"errors"')) return undefined
  const { errors } = JSON.parse(body) as { errors?: { extensions?: { code?: string } }[] }
  return errors?.[0] === undefined ? undefined : (errors[0].extensions?.code ?? 'none')
}

const judgeRefusal = ({ refusedWith }: Question, code: string): Checked =>
  refusedWith === undefined || refusedWith === code
    ? {}
    : { wrong: `It has to be refused with ${refusedWith}, and is with ${code}.` }

/** How much is asked. */
export interface LoadOptions {
  /** Requests of a second, and at most so many at the same time. */
  readonly perSecond: number
  readonly atOnce: number
  readonly next: () => Question
}

/** Asks at an even pace until it is told to stop. */
export function startLoad(url: string, { perSecond, atOnce, next }: LoadOptions) {
  const sender = createSender(url)
  const outcomes: Outcome[] = []
  const began = performance.now()
  let begun = 0
  let stopping = false

  async function work(): Promise<void> {
    while (!stopping) {
      const due = began + (begun++ * 1_000) / perSecond
      const early = due - performance.now()
      if (early > 1) await wait(early)
      outcomes.push(await sender.ask(next()))
    }
  }
  const working = Promise.all(Array.from({ length: atOnce }, work))

  return {
    outcomes,
    retried: () => sender.retried(),
    async stop(): Promise<readonly Outcome[]> {
      stopping = true
      await working
      sender.close()
      return outcomes
    },
  }
}
