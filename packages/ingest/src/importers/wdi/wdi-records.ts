import type { RecordItem } from '../../item.ts'
import type { ParsedUnit } from '../../units/parsed-unit.ts'
import type { EditionLabel } from './wdi-edition.ts'
import type { WdiDescriptor } from './wdi-descriptor.ts'

export const wdiDatasetId = 'wdi'

/** The licence by which a descriptor says what the data set says of itself. */
export const wdiLicence = 'CC-BY-4.0'

/** The publisher and the data set. */
export function datasetRecords(): RecordItem[] {
  const publisherId = 'world-bank'
  return [
    {
      type: 'record',
      kind: 'Organisation',
      record: {
        id: publisherId,
        name: 'World Bank',
        kind: 'MULTILATERAL',
        url: 'https://www.worldbank.org/',
        datasetId: wdiDatasetId,
      },
    },
    {
      type: 'record',
      kind: 'Dataset',
      record: {
        id: wdiDatasetId,
        name: 'World Development Indicators',
        publisherId,
        licence: 'CC BY 4.0',
        licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
        attribution: 'World Bank, World Development Indicators',
        url: 'https://databank.worldbank.org/source/world-development-indicators',
        description:
          "The World Bank's collection of development indicators, compiled from officially recognised sources.",
        datasetId: wdiDatasetId,
      },
    },
  ]
}

/** What an edition holds, counted while it was read. */
export interface EditionCoverage {
  indicators: number
  areas: number
  series: number
  observations: number
  /** Years; null where there is no observation. */
  firstPeriod: number | null
  lastPeriod: number | null
}

/** `wdi/2026-07`. */
export function editionId({ label }: EditionLabel): string {
  return `${wdiDatasetId}/${label}`
}

/** The edition as it is read now: the day, what was read, and how far it reaches. */
export function editionRecord(
  edition: EditionLabel,
  checksum: string,
  coverage: EditionCoverage,
): RecordItem {
  const retrievedOn = new Date().toISOString().slice(0, 10)
  const record = { id: editionId(edition), ...edition, retrievedOn, checksum, coverage: { ...coverage } }
  return { type: 'record', kind: 'Edition', record: { ...record, datasetId: wdiDatasetId } }
}

/** The indicator and its code at the World Bank. */
export function indicatorRecords(id: string, descriptor: WdiDescriptor, unit: ParsedUnit): RecordItem[] {
  return [
    {
      type: 'record',
      kind: 'Indicator',
      record: {
        id,
        name: descriptor.title,
        subject: 'AREA',
        frequency: 'A',
        topics: [...descriptor.topics],
        definition: descriptor.definition,
        unitKind: unit.unitKind,
        unit: unit.unit,
        currency: unit.currency ?? null,
        prices: unit.prices ?? null,
        priceBase: unit.priceBase ?? null,
        aggregation: unit.aggregation,
        weightId: unit.weightId ?? null,
        status: 'ACTIVE',
        datasetId: wdiDatasetId,
      },
    },
    {
      type: 'record',
      kind: 'IndicatorCode',
      record: { indicatorId: id, scheme: 'wdi', code: id, datasetId: wdiDatasetId },
    },
  ]
}

/** A publisher's statistical series goes before figures that were taken out of a handbook. */
export function preferenceRecord(indicatorId: string): RecordItem {
  return {
    type: 'record',
    kind: 'DatasetPreference',
    record: {
      indicatorId,
      datasetId: wdiDatasetId,
      rank: 10,
      reason: 'Long annual series of the publisher who compiles the indicator.',
    },
  }
}
