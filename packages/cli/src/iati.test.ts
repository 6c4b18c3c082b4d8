import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publish } from '@opencorridor/ingest'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { call } from './testing/call.ts'
import { createTestService } from './testing/starter-service.ts'
import type { TestService } from './testing/starter-service.ts'

let service: TestService
let folder: string

beforeAll(async () => {
  service = await createTestService()
  vi.stubEnv('DATABASE_URL', service.database.url)
  folder = mkdtempSync(join(tmpdir(), 'opencorridor-iati-'))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
  await service.close()
})

const activity = (identifier: string, rest: string): string => `
  <iati-activity xml:lang="en" default-currency="EUR">
    <iati-identifier>${identifier}</iati-identifier>
    <reporting-org ref="XM-DAC-47066" type="40"><narrative>IOM</narrative></reporting-org>
    <title><narrative>Return from Russia</narrative></title>
    <activity-status code="2"/>
    <recipient-country code="TJ"/>
    ${rest}
  </iati-activity>`

const parent = activity(
  'XM-DAC-47066-P',
  `<budget><period-start iso-date="2020-01-01"/><period-end iso-date="2020-12-31"/><value currency="USD" value-date="2020-01-01">1000.10</value></budget>
   <related-activity ref="XM-DAC-47066-C" type="2"/>`,
)
const child = activity(
  'XM-DAC-47066-C',
  `<sector code="15190"/><transaction><transaction-type code="3"/><transaction-date iso-date="2020-05-06"/><value>400</value></transaction>
   <related-activity ref="XM-DAC-47066-P" type="1"/>
   <result type="1"><title><narrative>Trained</narrative></title><indicator measure="1"><title><narrative>Persons</narrative></title>
     <period><period-start iso-date="2020-01-01"/><period-end iso-date="2020-12-31"/><target value="50"/><actual value="48"/></period></indicator></result>`,
)

function write(...activities: string[]): void {
  const list = `<?xml version="1.0"?>\n<iati-activities version="2.03">${activities.join('')}\n</iati-activities>\n`
  writeFileSync(join(folder, 'iom.xml'), list)
}

async function ingestAndPublish(name: string): Promise<string> {
  const { code, out, err } = await call('ingest', 'iati', folder, '--edition', name, '--licence', 'CC BY 4.0')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const published = await publish(service.database, { name })
  await service.refresh()
  return `${out}\n${JSON.stringify(published)}`
}

const question = `query ($id: String!) {
  project(id: $id) {
    title status countries { code } dataset { code licence publisher { code } }
    sources { locator }
    sectors { percentage sector { name } }
    money { kind amount currency valueDate periodStart periodEnd }
    results { kind label value asOf }
    relatedProjects { kind project { code } }
  }
}`
const ask = async (id: string): Promise<unknown> => {
  const { data, errors } = await service.ask<{ project: unknown }>(question, { id })
  expect(errors).toBeUndefined()
  return data.project
}

test('activities are projects of the graph, each with its own money, in its own currency', async () => {
  write(parent, child)
  await ingestAndPublish('first')
  expect(await ask('iati-xm-dac-47066-c')).toEqual({
    title: 'Return from Russia',
    status: 'IMPLEMENTATION',
    countries: [{ code: 'TJK' }],
    dataset: { code: 'iati-xm-dac-47066', licence: 'CC BY 4.0', publisher: { code: 'iom' } },
    sources: [{ locator: 'XM-DAC-47066-C' }],
    sectors: [
      {
        percentage: null,
        sector: { name: 'Facilitation of orderly, safe, regular and responsible migration and mobility' },
      },
    ],
    money: [
      {
        kind: 'DISBURSEMENT',
        amount: '400',
        currency: 'EUR',
        valueDate: null,
        periodStart: '2020-05-06',
        periodEnd: '2020-05-06',
      },
    ],
    results: [
      { kind: 'OUTPUT', label: 'Trained', value: null, asOf: null },
      { kind: 'OUTPUT_TARGET', label: 'Trained: Persons', value: 50, asOf: '2020-01-01/2020-12-31' },
      { kind: 'OUTPUT_ACTUAL', label: 'Trained: Persons', value: 48, asOf: '2020-01-01/2020-12-31' },
    ],
    relatedProjects: [{ kind: 'PARENT', project: { code: 'iati-xm-dac-47066-p' } }],
  })
  // The parent's money is its own: neither that of its part nor a sum over both, and nothing is converted.
  expect(await ask('iati-xm-dac-47066-p')).toMatchObject({
    money: [{ kind: 'BUDGET', amount: '1000.1', currency: 'USD', valueDate: '2020-01-01' }],
    relatedProjects: [{ kind: 'CHILD', project: { code: 'iati-xm-dac-47066-c' } }],
  })
})

test('the same files again make no release', async () => {
  const { code } = await call('ingest', 'iati', folder, '--edition', 'first', '--licence', 'CC BY 4.0')
  expect(code).toBe(0)
  await publish(service.database, { name: 'again' })
  expect((await call('release', 'list')).out).not.toContain('again')
})

test('an activity that is no longer in the files goes with everything on it, and an earlier release keeps it', async () => {
  write(parent)
  const said = await ingestAndPublish('second')
  expect(said).toContain('The activity XM-DAC-47066-C is not among the files')
  expect(await ask('iati-xm-dac-47066-c')).toBeNull()
  expect(await ask('iati-xm-dac-47066-p')).toMatchObject({ relatedProjects: [] })
  const { data } = await service.ask<{ project: { title: string } }>(
    '{ project(id: "iati-xm-dac-47066-c", release: "first") { title } }',
  )
  expect(data.project.title).toBe('Return from Russia')
})

test('a file of version 1 is refused as a whole, and nothing is kept of it', async () => {
  writeFileSync(join(folder, 'iom.xml'), '<iati-activities version="1.03"/>')
  const { code, err } = await call('ingest', 'iati', folder)
  expect(code).toBe(1)
  expect(err).toMatch(
    /iom\.xml, line 1, iati-activities\/@version: The file is of IATI version 1\.03.*ask the publisher/s,
  )
})
