import { SingleBar } from 'cli-progress'
import type { Progress } from '@opencorridor/ingest'
import type { Terminal } from './terminal.ts'

/** Shows how far a piece of work is. */
export interface ProgressBar {
  update(progress: Progress): void
  /** Takes the bar away. */
  stop(): void
}

/** A progress bar on standard error; nothing where that is no terminal, so that logs stay readable. */
export function createProgressBar({ err }: Terminal, title: string): ProgressBar {
  if (err.isTTY !== true) return { update: () => undefined, stop: () => undefined }
  const format = `${title} {bar} {percentage} %  {eta_formatted} left`
  const bar = new SingleBar({ format, stream: err, hideCursor: true, clearOnComplete: true, etaBuffer: 30 })
  let started = false
  return {
    update({ done, total }) {
      if (started) {
        bar.update(done)
        return
      }
      bar.start(total, done)
      started = true
    },
    stop() {
      if (started) bar.stop()
      started = false
    },
  }
}
