import { fileURLToPath } from 'node:url'
import { startChild } from '../peers/child.ts'
import type { LoadResult, LoadTask } from './generate-load.ts'

/** The process that asks. */
export interface Generator {
  /** Carries out a task. @throws Error when a question failed */
  run(task: LoadTask): Promise<LoadResult>
  stop(): Promise<void>
}

type Message = { ready: true } | { result: LoadResult } | { error: string }

/** Starts the generator as a process of its own, so that it takes nothing from the servers but the machine's time. */
export async function startGenerator(): Promise<Generator> {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url))
  const child = startChild(['--import', 'tsx', main], { env: {} })
  const answer = () =>
    new Promise<Message>((resolve, reject) => {
      const onExit = (): void => {
        reject(new Error('The load generator ended.'))
      }
      child.process.once('exit', onExit)
      child.process.once('message', (message: Message) => {
        child.process.off('exit', onExit)
        resolve(message)
      })
    })
  await answer()
  return {
    stop: () => child.stop(),
    async run(task) {
      const answered = answer()
      child.process.send(task)
      const message = await answered
      if ('result' in message) return message.result
      throw new Error('error' in message ? message.error : 'The load generator did not understand.')
    },
  }
}
