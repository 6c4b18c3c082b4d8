import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('./testing/serve.ts', import.meta.url))

test('a question whose rejections nobody waits for is answered, and does not end the process', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string]
  const ask = (query: string) => fetch(`${url}/graphql?${new URLSearchParams({ query }).toString()}`)
  for (let time = 0; time < 3; time++) {
    expect(await (await ask('{ failing { mixed fails } }')).text()).toContain('This field fails.')
    await wait(50)
  }
  expect((await ask('{ hello }')).status).toBe(200)
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
}, 60_000)
