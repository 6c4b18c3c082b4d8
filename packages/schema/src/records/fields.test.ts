import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { recordFields } from './fields.ts'

const field = (kind: Parameters<typeof recordFields>[0], name: string) =>
  recordFields(kind).find((candidate) => candidate.name === name)

describe('recordFields', () => {
  it('gives the fields of the table in order, without the releases', () => {
    expect(recordFields('Corridor').map(({ name }) => name)).toEqual([
      'id',
      'originId',
      'destinationId',
      'datasetId',
    ])
  })

  it('says what stands where a field is left out', () => {
    expect(field('Project', 'title')).toMatchObject({ type: 'String', required: true, fallback: undefined })
    expect(field('Project', 'summary')).toMatchObject({ required: false, fallback: null })
    expect(field('Project', 'openEnded')).toMatchObject({ type: 'Boolean', fallback: false })
    expect(field('Organisation', 'aliases')).toMatchObject({ list: true, fallback: [] })
  })

  it('knows the codes of an enum', () => {
    expect(field('Area', 'kind')).toMatchObject({ type: 'enum', values: ['COUNTRY', 'REGION'] })
  })

  it('takes the booleans that are true by default from the data model', () => {
    const schema = readFileSync(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8')
    const models = [...schema.matchAll(/^model (\w+) \{$([\s\S]*?)^\}$/gm)]
    const declared = models.flatMap(([, model, body]) =>
      [...(body ?? '').matchAll(/^ {2}(\w+) .*@default\(true\)/gm)].map(([, name]) => `${model}.${name}`),
    )
    expect(declared).toEqual(['Project.named'])
    expect(field('Project', 'named')).toMatchObject({ fallback: true })
  })
})
