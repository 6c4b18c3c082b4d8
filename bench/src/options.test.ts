import { describe, expect, it } from 'vitest'
import { readOptions } from './options.ts'

describe('readOptions', () => {
  it('keeps a whole run for the report, and no other', () => {
    expect(readOptions([])).toMatchObject({ command: 'run', whole: true, plan: { connections: [1, 32] } })
    expect(readOptions(['--json', 'out.json'])).toMatchObject({ whole: true, json: 'out.json' })
    expect(readOptions(['--queries', 'country']).whole).toBe(false)
    expect(readOptions(['growth'])).toMatchObject({ command: 'growth', whole: true })
    expect(readOptions(['sdk', '--rounds', '3'])).toMatchObject({ command: 'sdk', plan: { rounds: 3 } })
    expect(readOptions(['ingest', '--json', 'out.json'])).toMatchObject({
      command: 'ingest',
      json: 'out.json',
    })
  })

  it('asks four servers at 32 connections when it should be quick', () => {
    const { plan, whole } = readOptions(['--json', 'out.json', '--quick'])
    expect(whole).toBe(false)
    expect(plan).toMatchObject({
      rounds: 5,
      connections: [32],
      variables: ['random', 'repeat'],
      peers: ['opencorridor', 'postgraphile', 'mercurius', 'bare'],
    })
    expect(plan.queries.length).toBe(9)
  })

  it('says what it does not understand', () => {
    expect(() => readOptions(['grow'])).toThrow(/"grow" is no command/)
    expect(() => readOptions(['--peers', 'nobody'])).toThrow(/"nobody" is no server/)
    expect(() => readOptions(['--queries', 'x'])).toThrow(/"x" is no question/)
    expect(() => readOptions(['--rounds', '-1'])).toThrow(/--rounds/)
  })
})
