import { describe, expect, it } from 'vitest'
import { getDatamodel } from '../../generated/pothos.ts'
import { isRecordKind, recordId, recordKinds } from './kinds.ts'

const { models } = getDatamodel().datamodel
const versioned = Object.entries(models).filter(
  ([name, { fields }]) =>
    fields.some((field) => field.name === 'validTo') &&
    !['SeriesVersion', 'ObservationAttribute'].includes(name),
)

describe('recordKinds', () => {
  it('are the versioned models of the data model', () => {
    expect(Object.keys(recordKinds).sort()).toEqual(versioned.map(([name]) => name).sort())
  })

  it.each(versioned)('%s has the key of its table', (name, { primaryKey }) => {
    if (!isRecordKind(name)) throw new Error(name)
    expect([...recordKinds[name].key, 'validFrom']).toEqual(primaryKey?.fields)
  })

  it.each(versioned)('%s refers to records from fields that it has', (name, { fields }) => {
    if (!isRecordKind(name)) throw new Error(name)
    const names = fields.map((field) => field.name)
    const texts = fields.filter((field) => field.type === 'String').map((field) => field.name)
    expect(names).toContain('datasetId')
    for (const { field, kind, kindField } of recordKinds[name].references) {
      expect(texts).toContain(field)
      expect([kind, kindField].filter((target) => target !== undefined)).toHaveLength(1)
      if (kindField !== undefined) expect(texts).toContain(kindField)
    }
  })

  it.each(versioned)('%s leaves no field out that names another record', (name, { fields }) => {
    if (!isRecordKind(name)) throw new Error(name)
    const referring = fields.map((field) => field.name).filter((field) => /Ids?$/.test(field))
    expect(recordKinds[name].references.map(({ field }) => field).sort()).toEqual(referring.sort())
  })

  it('refer by plain fields only to kinds with the key id', () => {
    for (const { references } of Object.values(recordKinds)) {
      for (const { kind } of references) if (kind !== undefined) expect(recordKinds[kind].key).toEqual(['id'])
    }
  })
})

describe('recordId', () => {
  it('is the id, or the JSON array of the key fields', () => {
    expect(recordId('Area', { id: 'NAM', kind: 'COUNTRY' })).toBe('NAM')
    expect(recordId('ProjectTitle', { projectId: 'p', ordinal: 2, title: 'T' })).toBe('["p",2]')
  })
})
