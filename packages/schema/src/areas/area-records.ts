import type { RecordInput } from '../records/records.ts'
import { collectCountries } from './build/countries.ts'
import { collectFormer } from './build/former.ts'
import { collectNames } from './build/names.ts'
import { collectSdgGroups } from './build/sdg-groups.ts'
import { areaSources } from './build/sources.ts'
import { collectUnRegions } from './build/un-regions.ts'
import { collectUnionsAndLists } from './build/unions-and-lists.ts'
import { collectWorldBankGroups } from './build/world-bank-groups.ts'
import { createCollector } from './collector.ts'
import type { AreaRecordKind } from './collector.ts'
import { gecRows } from './data/gec.ts'

/** All records about areas, by kind, and the dataset that keeps them; their natural keys are unique. */
export type AreaRecords = {
  readonly [K in AreaRecordKind | 'Dataset' | 'Edition' | 'Organisation']: readonly RecordInput<K>[]
}

/**
 * Every area that OpenCorridor knows out of the box: the countries and territories of ISO 3166-1, Kosovo*, dissolved
 * states, UN M49, SDG and World Bank regions, unions and our own lists, with codes, names, members and successors.
 * Computed anew at each call (some 20,000 records), from packages and the tables beside this file.
 */
export function areaRecords(): AreaRecords {
  const collector = createCollector()
  collectCountries(collector)
  collectFormer(collector)
  collectUnRegions(collector)
  collectSdgGroups(collector)
  collectWorldBankGroups(collector)
  collectUnionsAndLists(collector)
  for (const [code, kind, areaId] of gecRows) {
    if (kind === 'AREA' || kind === 'AGGREGATE') collector.code({ areaId, scheme: 'gec', code })
  }
  collectNames(collector)
  return { ...areaSources, ...collector.lists }
}
