import { expect, test } from 'vitest'
import { listenProblem, readAddress } from './address.ts'

test.each([
  [{}, { port: 4000, host: '127.0.0.1' }],
  [
    { PORT: '', HOST: ' ' },
    { port: 4000, host: '127.0.0.1' },
  ],
  [
    { PORT: ' 8080 ', HOST: '0.0.0.0' },
    { port: 8080, host: '0.0.0.0' },
  ],
  [
    { PORT: '0', HOST: '::1' },
    { port: 0, host: '::1' },
  ],
])('%j is %j', (env, address) => {
  expect(readAddress(env)).toEqual(address)
})

test.each(['65536', '-1', '4000.5', '0x10', 'http', '1e3'])('PORT=%s is refused in a sentence', (port) => {
  expect(() => readAddress({ PORT: port })).toThrow(
    `PORT is "${port}"; it has to be a number from 0 to 65535, where 0 takes any free port.`,
  )
})

test.each([
  ['EACCES', /may not listen on port 80: choose one above 1023/],
  ['EADDRNOTAVAIL', /"example" is no address of this machine: set HOST/],
  ['EADDRINUSE', /Port 80 is taken by another program: .* PORT=81/],
  ['ESOMETHING', /cannot listen on example:80: text/],
])('%s says what to do', (code, sentence) => {
  const error = Object.assign(new Error('text'), { code })
  expect(listenProblem(error, { host: 'example', port: 80 })).toMatch(sentence)
})
