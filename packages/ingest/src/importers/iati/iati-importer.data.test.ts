import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { IngestItem, RejectItem } from '../../item.ts'
import { openSource } from '../../source/open-source.ts'
import { createIatiImporter } from './iati-importer.ts'

const root = process.env['OPENCORRIDOR_DATA']
if (root === undefined || root === '') {
  throw new Error('OPENCORRIDOR_DATA is not set: name the folder with the publishers’ files (iati below it).')
}
const folder = join(root, 'iati')
const standard = 'activity-standard-example-annotated-2.03.xml'

const items: IngestItem[] = []
beforeAll(async () => {
  const source = await openSource(folder)
  for await (const item of createIatiImporter({ files: source.files }).items(() => undefined))
    items.push(item)
  await source.close()
})

/** The text of a file without its comments, to count tags in: another way than the importer's. */
function plain(file: string): string {
  return readFileSync(join(folder, file), 'utf8').replace(/<!--.*?-->/gs, '')
}
function count(file: string, tag: RegExp): number {
  return plain(file).match(tag)?.length ?? 0
}
function records(kind: string, projectId: string): Record<string, unknown>[] {
  return items.flatMap((item) => {
    if (item.type !== 'record' || item.kind !== kind) return []
    const record: Record<string, unknown> = { ...item.record }
    const [owner] = [record['projectId'] ?? record['toId'] ?? record['id']]
    return owner === projectId ? [record] : []
  })
}
const rejects = (): RejectItem[] => items.filter((item) => item.type === 'reject')

describe('the example of the standard', () => {
  const id = 'iati-aa-aaa-123456789-abc123'

  test('has one project with as many parts as its file has elements', () => {
    expect(count(standard, /<iati-activity\b/g)).toBe(1)
    expect(records('Project', id)).toHaveLength(1)
    expect(records('ProjectOrganisation', id)).toHaveLength(count(standard, /<participating-org\b/g))
    // One of its regions is of a list of the publisher.
    expect(records('ProjectArea', id)).toHaveLength(3)
    expect(records('ProjectSector', id)).toHaveLength(count(standard, /^ {2}<sector\b/gm))
    const figures = count(standard, /<(?:baseline|target|actual)\b/g)
    expect(figures).toBe(3)
    expect(records('ProjectResult', id)).toHaveLength(count(standard, /<result\b/g) + figures)
    expect(records('Link', id)).toHaveLength(count(standard, /<document-link\b/g))
  })

  // Read with xml.etree of Python: one transaction of type 1, a budget and two planned disbursements, all in euros,
  // though the default currency is the dollar.
  test('has the money that a second reading found', () => {
    const money = records('ProjectMoney', id).map(({ kind, currency, amount }) => [kind, currency, amount])
    expect(money).toEqual([
      ['BUDGET', 'EUR', '3000'],
      ['PLANNED_DISBURSEMENT', 'EUR', '3000'],
      ['PLANNED_DISBURSEMENT', 'EUR', '3000'],
      ['INCOMING', 'EUR', '1000'],
    ])
  })

  test('tells the target from what was reached', () => {
    const results = records('ProjectResult', id).map(({ kind, value, asOf }) => [kind, value, asOf])
    expect(results).toEqual([
      ['OUTPUT', undefined, undefined],
      ['OUTPUT_BASELINE', 10, '2012-01-01'],
      ['OUTPUT_TARGET', 10, '2013-01-01/2013-03-31'],
      ['OUTPUT_ACTUAL', 11, '2013-01-01/2013-03-31'],
    ])
  })
})

describe('the two activities of one identifier', () => {
  const id = 'iati-xm-dac-00000-0000'

  test('are two claims: the first counts, the second is reported with file and line', () => {
    expect(records('Project', id)).toHaveLength(1)
    expect(rejects().filter(({ field }) => field === 'iati-identifier')).toMatchObject([
      { file: 'activity-02.xml', line: 2, raw: 'XM-DAC-00000-0000' },
    ])
  })

  test('have the money of the first, an incoming commitment and a budget in dollars', () => {
    const money = records('ProjectMoney', id).map(({ kind, currency, amount }) => [kind, currency, amount])
    expect(money).toEqual([
      ['BUDGET', 'USD', '1459753.72'],
      ['INCOMING_COMMITMENT', 'USD', '1459753.72'],
    ])
  })

  test('name IOM, which is ours, by its identifier', () => {
    const participants = records('ProjectOrganisation', id).map(({ organisationId, role }) => [
      organisationId,
      role,
    ])
    expect(participants).toContainEqual(['iom', 'ACCOUNTABLE'])
  })
})

test('relations to activities that are in none of the files are reported, each', () => {
  const all = count('activity-01.xml', /<related-activity\b/g) + count(standard, /<related-activity\b/g)
  expect(all).toBe(3)
  expect(rejects().filter(({ field }) => field === 'related-activity')).toHaveLength(all)
  expect(items.filter((item) => item.type === 'record' && item.kind === 'ProjectRelation')).toEqual([])
})

test('nothing of a contact is in what was read', () => {
  const said = JSON.stringify(items)
  for (const file of ['activity-01.xml', 'activity-02.xml', standard]) {
    const contacts = plain(file).match(/<contact-info.*?<\/contact-info>/gs) ?? []
    expect(contacts.length).toBeGreaterThan(0)
    const texts = contacts.flatMap((contact) => contact.match(/(?<=>)[^<>]*\S[^<>]*(?=<)/g) ?? [])
    // An organisation may be a participant of the same name too.
    for (const text of texts.filter((one) => /[@+\d]|Person|Example|Mansoor|Transparency/.test(one))) {
      expect(said).not.toContain(text)
    }
  }
  expect(rejects().filter(({ field }) => field === 'contact-info')).toMatchObject([
    { reason: 'Contacts are personal data and are not read (places: 3, activities: 2; the first is here).' },
  ])
})

test('every element of the files is taken, or counted in a reject', () => {
  const counted = rejects().map(({ field }) => field)
  for (const name of [
    'location',
    'tag',
    'policy-marker',
    'humanitarian-scope',
    'crs-add',
    'fss',
    'conditions',
  ]) {
    expect(counted).toContain(name)
  }
})
