import { expect, test } from 'vitest'
import { ConfigError, entries, printConfig, readConfig } from './config.ts'

test('what is not set, or empty, has its default', () => {
  const config = readConfig({ PORT: '', HOST: ' ' })
  expect(config).toMatchObject({ PORT: 4000, HOST: '127.0.0.1', CACHE_BYTES: 536_870_912, LOG_LEVEL: 'warn' })
  expect(config.DATABASE_URL).toBeUndefined()
  expect(readConfig({})).toEqual(config)
})

test('what is set is read', () => {
  const env = {
    PORT: ' 8080 ',
    HOST: '::1',
    RESPONSE_CACHE_BYTES: '0',
    PUBLIC_URL: 'https://data.example.org',
  }
  expect(readConfig(env)).toMatchObject({
    PORT: 8080,
    HOST: '::1',
    RESPONSE_CACHE_BYTES: 0,
    PUBLIC_URL: 'https://data.example.org',
  })
})

const wrong = {
  PORT: ['65536', '-1', '4000.5', '0x10', 'http', '1e3'],
  CACHE_BYTES: ['0', '512 MB', '-1', '1e9'],
  RESPONSE_CACHE_BYTES: ['much'],
  PUBLIC_URL: ['data.example.org', 'ftp://data.example.org', 'https:data'],
  DATABASE_URL: ['mysql://localhost/x', 'localhost'],
  LOG_LEVEL: ['loud'],
}
test.each(Object.entries(wrong).flatMap(([name, values]) => values.map((value) => [name, value])))(
  '%s=%s is refused in a sentence that says what would be right',
  (name = '', value = '') => {
    const shown = name === 'DATABASE_URL' ? 'set to what cannot be used' : `"${value}"`
    const act = () => readConfig({ [name]: value })
    expect(act).toThrow(ConfigError)
    expect(act).toThrow(`${name} is ${shown}: it should be `)
  },
)

test('all that is wrong is said at once', () => {
  const act = () => readConfig({ PORT: 'x', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://me:secret@host/db' })
  expect(act).toThrow(
    [
      'PORT is "x": it should be a number from 0 to 65535, where 0 takes any free port.',
      'DATABASE_URL is set to what cannot be used: it should be an address such as postgresql://user:password@host:5432/database.',
      'LOG_LEVEL is "loud": it should be one of debug, info, warn, error, silent.',
    ].join('\n'),
  )
})

test('is printed without passwords, and what is printed can be read again', () => {
  const env = {
    PORT: '1',
    DATABASE_URL: 'postgresql://me:secret@host:5432/db?sslmode=require&sslpassword=hush',
  }
  const lines = printConfig(readConfig(env))
  expect(lines).toContain('PORT=1')
  expect(lines).toContain('HOST=127.0.0.1 # default')
  expect(lines).toContain('DATABASE_URL=postgresql://me:***@host:5432/db?sslmode=require&sslpassword=***')
  expect(lines.join('\n')).not.toMatch(/secret|hush/)
  expect(lines).toHaveLength(entries.length)
})
