import { describe, expect, it } from 'vitest'
import { Country, createClient, isGraphQLRequestError, Panel } from '../index.ts'
import type { CountryQuery } from '../index.ts'
import {
  brokenJson,
  fail,
  htmlPage,
  mock,
  mockPartial,
  mockTransport,
  networkDown,
  rateLimited,
  recorded,
  recordedData,
  refused,
  silence,
} from './index.ts'
import type { Mock } from './index.ts'

const tajikistan: CountryQuery = {
  country: {
    ...recordedData(Country, { code: 'TJK' }).country,
    name: 'From a mock',
  } as CountryQuery['country'],
}

function ask(mocks: readonly Mock[], options = {}) {
  const transport = mockTransport(mocks)
  const client = createClient({ transport, retries: 0 })
  return { answer: client.request(Country, { code: 'TJK' }, options), asked: transport.asked }
}

describe('a mock', () => {
  it('answers its operation, with a release', async () => {
    const { data, meta } = await ask([mock(Country, tajikistan)]).answer
    expect(data).toEqual(tajikistan)
    expect(meta.release?.name).toBe('2026.05')
  })

  it('makes the answer of the variables', async () => {
    const made = mock(Country, ({ code }) => ({ country: code === 'TJK' ? tajikistan.country : null }))
    expect((await ask([made]).answer).data).toEqual(tajikistan)
  })

  it('answers only the variables that it names', async () => {
    const other = mock(Country, { country: null }, { variables: { code: 'NAM' } })
    expect((await ask([other, mock(Country, tajikistan)]).answer).data).toEqual(tajikistan)
  })

  it('that is missing is named in the refusal', async () => {
    await expect(
      ask([mock(Panel, recordedData(Panel, { indicators: ['OC.MIG.NETR'], region: 'SEEECA' }))]).answer,
    ).rejects.toThrow('No mock answers Country with these variables; there are mocks of Panel.')
  })
})

it('a recorded answer is that of a service with the starter data', async () => {
  const { data } = await ask([recorded(Country, { code: 'TJK' })]).answer
  expect(data.country?.name).toBe('Tajikistan')
  expect(() => recorded(Country, { code: 'FRA' })).toThrow(
    'Country was recorded with {"code":"TJK"} or {"code":"XKX"} only.',
  )
})

describe('failures', () => {
  it.each([
    ['GraphQLRequestError', refused('RELEASE_NOT_FOUND')],
    ['RateLimitError', rateLimited(1)],
    ['HttpError', htmlPage(502)],
    ['ResponseShapeError', brokenJson()],
    ['NetworkError', networkDown()],
  ])('end in %s', async (name, failure) => {
    await expect(ask([fail(Country, failure)]).answer).rejects.toMatchObject({ name })
  })

  it('of silence end with the time', async () => {
    await expect(ask([fail(Country, silence())], { timeout: 30 }).answer).rejects.toMatchObject({
      name: 'TimeoutError',
    })
  })

  it('in a part leave the data in the error, or beside the errors', async () => {
    const partial = mockPartial(Country, tajikistan, [
      { message: 'No projects.', path: ['country', 'projects'] },
    ])
    const error: unknown = await ask([partial]).answer.catch((reason: unknown) => reason)
    if (!isGraphQLRequestError(error)) throw error
    expect(error.data).toEqual(tajikistan)
    const result = await ask([partial], { errors: 'partial' }).answer
    expect(result).toMatchObject({ data: tajikistan, errors: [{ message: 'No projects.' }] })
  })

  it('that pass are tried again by the client itself', async () => {
    const { answer, asked } = ask([fail(Country, rateLimited(0), { times: 1 }), mock(Country, tajikistan)], {
      retries: 1,
    })
    expect((await answer).data).toEqual(tajikistan)
    expect(asked).toHaveLength(2)
  })
})
