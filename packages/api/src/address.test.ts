import { expect, test } from 'vitest'
import { listenProblem } from './address.ts'

test.each([
  ['EACCES', /may not listen on port 80: choose one above 1023/],
  ['EADDRNOTAVAIL', /"example" is no address of this machine: set HOST/],
  ['EADDRINUSE', /Port 80 is taken by another program: .* PORT=81/],
  ['ESOMETHING', /cannot listen on example:80: text/],
])('%s says what to do', (code, sentence) => {
  const error = Object.assign(new Error('text'), { code })
  expect(listenProblem(error, { host: 'example', port: 80 })).toMatch(sentence)
})
