/** What the package does without any service. */
import { Country, createClient } from '@opencorridor/sdk'
import { fail, mockTransport, rateLimited, recorded } from '@opencorridor/sdk/testing'
import { equal, has, errorOf } from '../check.mjs'

export const alone = {
  'takes recorded answers in place of a service': async () => {
    const transport = mockTransport([
      fail(Country, rateLimited(0), { times: 1 }),
      recorded(Country, { code: 'TJK' }),
    ])
    const { country } = await createClient({ transport }).query(Country, { code: 'TJK' })
    equal([country.name, transport.asked.length], ['Tajikistan', 2])
  },

  'refuses an address that is none': async () => {
    const made = errorOf(Promise.resolve().then(() => createClient({ endpoint: '/graphql' })))
    has(await made, { name: 'TypeError' })
  },
}
