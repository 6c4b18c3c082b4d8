import { describe, expect, it } from 'vitest'
import { factbookFields } from '../importers/factbook/fields.ts'
import { catalogueIndicators, catalogueRecords, catalogueScope, isInCatalogue } from './index.ts'

describe('the catalogue', () => {
  it('defines the indicator of every field of The World Factbook, once', () => {
    const ids = catalogueIndicators.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(factbookFields.map(({ indicatorId }) => indicatorId).filter((id) => !isInCatalogue(id))).toEqual(
      [],
    )
    expect(isInCatalogue('AG.LND.AGRI.ZS')).toBe(false)
  })

  it('marks its own indicators by their id, and gives the others the code of the World Bank', () => {
    const schemes = new Map<string, string[]>()
    for (const item of catalogueRecords()) {
      if (item.kind !== 'IndicatorCode') continue
      const { indicatorId, scheme } = item.record
      schemes.set(indicatorId, [...(schemes.get(indicatorId) ?? []), scheme])
    }
    for (const { id } of catalogueIndicators) {
      expect(schemes.get(id)?.includes('wdi') ?? false, id).toBe(!id.startsWith('OC.'))
    }
    for (const { indicatorId } of factbookFields) {
      expect(schemes.get(indicatorId), indicatorId).toContain('world-factbook')
    }
  })

  it('weights means by an indicator of its own, and only means', () => {
    for (const { id, aggregation, weightId } of catalogueIndicators) {
      expect(isInCatalogue(weightId ?? ''), id).toBe(aggregation === 'WEIGHTED_MEAN')
    }
  })

  it('sums no rate and no index', () => {
    const summed = catalogueIndicators.filter(({ aggregation }) => aggregation === 'SUM')
    expect(summed.every(({ unitKind }) => unitKind === 'PERSONS' || unitKind === 'CURRENCY')).toBe(true)
  })

  it('yields records of the kinds and the dataset that its scope covers', () => {
    for (const { kind, record } of catalogueRecords()) {
      expect(catalogueScope.records).toContain(kind)
      expect('datasetId' in record && record.datasetId).toBe(catalogueScope.datasetId)
    }
  })
})
