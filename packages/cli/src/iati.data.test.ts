import { createIatiImporter, openSource, publish, stage } from '@opencorridor/ingest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestService } from './testing/starter-service.ts'
import type { TestService } from './testing/starter-service.ts'

const folder = process.env['OPENCORRIDOR_DATA']
if (folder === undefined) {
  throw new Error(
    'OPENCORRIDOR_DATA is not set: it names the folder that has iati with activities of publishers.',
  )
}

let service: TestService
beforeAll(async () => {
  service = await createTestService()
  const source = await openSource(`${folder}/iati`)
  await stage(service.database, createIatiImporter({ files: source.files }))
  await source.close()
  await publish(service.database, { name: 'iati' })
  await service.refresh()
})
afterAll(() => service.close())

test('the example of the standard is a project with its money, results, places and documents', async () => {
  const { data, errors } = await service.ask(`{
    project(id: "iati-aa-aaa-123456789-abc123") {
      startsOn endsOn titles { language } countries { code }
      areas { percentage area { code name } }
      money { kind amount currency provider { name } }
      results(kind: "OUTPUT_ACTUAL") { value asOf sources { locator } }
      publications { title }
      statements { nodes { metric } }
    }
  }`)
  expect(errors).toBeUndefined()
  // As the file reads, and xml.etree of Python counts its elements: six documents, five of them in the result.
  expect(data).toEqual({
    project: {
      startsOn: '2012-04-28',
      endsOn: '2015-12-31',
      titles: [{ language: 'fr' }, { language: 'es' }],
      countries: [{ code: 'AFG' }, { code: 'ATG' }],
      areas: [
        { percentage: 25, area: { code: 'AFG', name: 'Afghanistan' } },
        { percentage: 25, area: { code: 'ATG', name: 'Antigua and Barbuda' } },
        { percentage: 25, area: { code: 'DAC_489', name: 'South America, regional' } },
      ],
      money: [
        { kind: 'BUDGET', amount: '3000', currency: 'EUR', provider: null },
        {
          kind: 'PLANNED_DISBURSEMENT',
          amount: '3000',
          currency: 'EUR',
          provider: { name: 'Name of Agency B' },
        },
        { kind: 'PLANNED_DISBURSEMENT', amount: '3000', currency: 'EUR', provider: null },
        { kind: 'INCOMING', amount: '1000', currency: 'EUR', provider: { name: 'Name of Agency B' } },
      ],
      results: [
        {
          value: 11,
          asOf: '2013-01-01/2013-03-31',
          sources: [{ locator: 'AA-AAA-123456789-ABC123 result 1 indicator 1' }],
        },
      ],
      publications: expect.objectContaining({ length: 6 }) as unknown,
      statements: { nodes: [{ metric: 'objectives' }, { metric: 'target groups' }] },
    },
  })
})

test('an activity of IOM is among the projects of Somalia, and IOM is the organisation that we know', async () => {
  const { data } = await service.ask(`{
    country(code: "SOM") { projects { nodes { code organisations(role: ACCOUNTABLE) { organisation { code } } } } }
  }`)
  expect(data).toEqual({
    country: {
      projects: {
        nodes: [{ code: 'iati-xm-dac-00000-0000', organisations: [{ organisation: { code: 'iom' } }] }],
      },
    },
  })
})
