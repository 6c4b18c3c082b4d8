/** The generator's process: takes tasks from the process that started it, one at a time, and sends what it measured. */
import { generateLoad } from './generate-load.ts'
import type { LoadTask } from './generate-load.ts'

process.on('message', (task: LoadTask) => {
  generateLoad(task).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.message : String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
process.send?.({ ready: true })
