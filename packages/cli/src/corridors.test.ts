import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestService } from './testing/starter-service.ts'
import type { TestService } from './testing/starter-service.ts'

let service: TestService
beforeAll(async () => {
  service = await createTestService()
})
afterAll(() => service.close())

const globalId = (typename: string, id: string) => Buffer.from(`${typename}:${id}`).toString('base64')
const node = (id: string) =>
  service.ask<{ node: { __typename: string } | null }>('query ($id: ID!) { node(id: $id) { __typename } }', {
    id,
  })

describe('the code of a corridor', () => {
  it.each(['TJK-RUS', 'TJ-RU', 'tjk-rus', 'Tajikistan-Russia'])('is read from %s', async (code) => {
    const { data } = await service.ask<{ corridor: object | null }>(
      'query ($code: String!) { corridor(code: $code) { code } }',
      { code },
    )
    expect(data.corridor).toEqual({ code: 'TJK-RUS' })
  })

  it.each(['TJK-RUS-USA', 'TJK-TJK', 'TJ-TJK', 'WLD-RUS', 'TJK-WLD', 'TJK', 'TJK-', '-', '', 'TJK-Atlantis'])(
    'is not %j, in any question',
    async (code) => {
      const { data, errors } = await service.ask<{
        corridor: object | null
        panel: { subjectCoverage: { outcome: string; reason: string }[] }
      }>(
        `query ($code: String!) {
          corridor(code: $code) { code }
          panel(indicators: ["OC.REF.ORIG.DEST"], corridors: [$code]) { subjectCoverage { outcome reason } }
        }`,
        { code },
      )
      expect(errors).toBeUndefined()
      expect(data.corridor).toBeNull()
      expect(data.panel.subjectCoverage).toEqual([
        { outcome: 'UNKNOWN', reason: expect.any(String) as unknown },
      ])
      const claims = await service.ask(
        `query ($code: String!) { claims(indicator: "OC.REF.ORIG.DEST", corridor: $code) { statements { id } } }`,
        { code },
      )
      expect(claims.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
      expect((await node(globalId('Corridor', code))).data.node).toBeNull()
    },
  )
})

describe('a global id', () => {
  it.each([
    ['Country', 'WLD'],
    ['Region', 'TJK'],
    ['Corridor', 'TJ-RU'],
    ['Corridor', 'TJK-RUS-USA'],
    ['Release', '2026.05\0'],
    ['Series', 'OC.REF.ORIG.DEST/\0-\0.A@x'],
    ['Series', 'OC.REF.ORIG.DEST/AFG-AUS'],
    ['Series', 'SP.POP.TOTL'],
  ])('of the type %s is not %j', async (typename, id) => {
    expect(await node(globalId(typename, id))).toMatchObject({ data: { node: null } })
  })

  it.each([
    ['Country', 'TJK'],
    ['Region', 'WLD'],
    ['Corridor', 'RUS-TJK'],
    ['Release', '2026.05'],
    ['Series', 'SP.POP.TOTL/TJK.A@world-factbook-2015'],
    ['Series', 'OC.REF.ORIG.DEST/AFG-AUS.A@world-factbook-2015'],
  ])('of the type %s is %s', async (typename, id) => {
    expect((await node(globalId(typename, id))).data.node).toEqual({ __typename: typename })
  })

  it('never makes the service fail, whatever is in it', async () => {
    const typename = fc.oneof(
      fc.constantFrom('Country', 'Corridor', 'Series', 'Release', 'constructor', 'toString', '__proto__', ''),
      fc.string({ unit: 'binary' }),
    )
    const part = fc.oneof(fc.constantFrom('TJK', 'RUS', 'OC.REF.ORIG.DEST', 'SP.POP.TOTL', '\0', '__proto__'))
    const id = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .tuple(part, fc.constantFrom('/', '-', '.', ':'), part, fc.string({ unit: 'binary' }))
        .map((all) => all.join('')),
    )
    await fc.assert(
      fc.asyncProperty(typename, id, async (type, text) => {
        const { errors = [] } = await node(globalId(type, text))
        expect(errors.filter(({ extensions }) => extensions.code !== 'BAD_USER_INPUT')).toEqual([])
      }),
      { numRuns: 100 },
    )
  }, 60_000)
})

describe('the list of corridors', () => {
  interface Answered {
    corridors: {
      totalCount: number
      nodes: { origin: { name: string; code: string }; destination: { code: string } }[]
    }
  }
  const list = (args: string) =>
    service.ask<Answered>(
      `{ corridors(first: 100, ${args}) { totalCount nodes { origin { name code } destination { code } } } }`,
    )

  it('can be ordered by the name of an end', async () => {
    const { data } = await list('destination: "PAK", orderBy: { field: ORIGIN, direction: DESC }')
    const { data: whole } = await list('orderBy: { field: ORIGIN, direction: DESC }')
    const names = whole.corridors.nodes.map(({ origin }) => origin.name)
    expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare).reverse())
    expect(new Set(names).size).toBeGreaterThan(3)
    expect(data.corridors.nodes.every(({ destination }) => destination.code === 'PAK')).toBe(true)
  })

  it('can be of the members of a region', async () => {
    const { data } = await list('originRegion: "SEEECA"')
    const { data: all } = await list('')
    expect(data.corridors.totalCount).toBeGreaterThan(0)
    expect(data.corridors.totalCount).toBeLessThan(all.corridors.totalCount)
  })

  it.each(['origin: "WLD"', 'destination: "SEEECA"', 'originRegion: "TJK"', 'origin: "Atlantis"'])(
    'refuses %s',
    async (args) => {
      const { errors } = await list(args)
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
    },
  )
})
