import type { AggregationReading, UnitReading } from './parsed-unit.ts'

/** What replaces the reading of one indicator's title, and why. What is left out stays as it was read. */
export interface UnitOverride {
  reading?: Partial<UnitReading & { unitMult: number }>
  aggregation?: AggregationReading
  reason: string
}

const unnamed = 'The title names no unit; the definition says what is counted.'
const species = 'A species counts in every country of its range, so a sum counts it many times.'
const perCountry = 'The rules of one country: their number says nothing when added over countries.'
const share = 'The title gives the population group in percent; the definition says what it is a share of.'
const nationalLine = 'Every country draws a poverty line of its own, so a mean over countries has no meaning.'
const withoutTitle = 'Repeated from the title, so that files without their descriptor are scaled alike.'

const none: AggregationReading = { aggregation: 'NONE' }
const ofPopulation: AggregationReading = { aggregation: 'WEIGHTED_MEAN', weightId: 'SP.POP.TOTL' }

const threatened: UnitOverride = {
  reading: { unitKind: 'COUNT', unit: 'species' },
  aggregation: none,
  reason: species,
}
const incomeShare: UnitOverride = {
  reading: { unitKind: 'PERCENT', unit: '% of income or consumption' },
  reason: share,
}
const applications: UnitOverride = { reading: { unitKind: 'COUNT', unit: 'applications' }, reason: unnamed }
const procedures: UnitOverride = { reading: { unit: 'procedures' }, aggregation: none, reason: perCountry }
const girlsToBoys: UnitOverride = {
  reading: { unitKind: 'RATIO', unit: 'girls per boy' },
  reason: 'A parity index is the ratio of two rates, 1 where girls and boys are enrolled alike.',
}

/** World Bank codes whose titles say too little, or whose aggregation the unit alone does not tell. */
export const unitOverrides: Readonly<Record<string, UnitOverride | undefined>> = {
  'CM.MKT.LDOM.NO': { reading: { unitKind: 'COUNT', unit: 'companies' }, reason: unnamed },
  'EN.ATM.NOXE.KT.CE': { reading: { unitMult: 3 }, reason: withoutTitle },
  'EN.ATM.PM25.MC.M3': {
    aggregation: ofPopulation,
    reason: 'The mean exposure is weighted with population by definition.',
  },
  'EN.ATM.PM25.MC.ZS': {
    aggregation: ofPopulation,
    reason: 'The total of which it is a share is the population.',
  },
  'EN.BIR.THRD.NO': threatened,
  'EN.FSH.THRD.NO': threatened,
  'EN.HPT.THRD.NO': threatened,
  'EN.MAM.THRD.NO': threatened,
  'ER.H2O.FWTL.K3': { reading: { unitMult: 9 }, reason: withoutTitle },
  'ER.H2O.INTR.K3': { reading: { unitMult: 9 }, reason: withoutTitle },
  'IC.BUS.NREG': {
    reading: { unit: 'businesses' },
    reason: 'The title counts businesses and names the unit only number.',
  },
  'IC.REG.PROC': procedures,
  'IC.REG.PROC.FE': procedures,
  'IC.REG.PROC.MA': procedures,
  'IP.JRN.ARTC.SC': { reading: { unitKind: 'COUNT', unit: 'articles' }, reason: unnamed },
  'IP.PAT.NRES': applications,
  'IP.PAT.RESD': applications,
  'IP.TMK.NRES': applications,
  'IP.TMK.RESD': applications,
  'IQ.SCI.OVRL': {
    reading: { unitKind: 'INDEX', unit: 'score (0 to 100)' },
    reason: 'The definition gives the scale.',
  },
  'IS.AIR.DPRT': { reading: { unitKind: 'COUNT', unit: 'departures' }, reason: unnamed },
  'IS.SHP.GOOD.TU': { reading: { unit: 'TEU' }, reason: 'The title explains the unit behind a colon.' },
  'PA.NUS.PPPC.RF': {
    reading: { unitKind: 'RATIO', unit: 'price level ratio (United States = 1)' },
    reason: 'The definition names the base country.',
  },
  'SE.ENR.PRIM.FM.ZS': girlsToBoys,
  'SE.ENR.PRSC.FM.ZS': girlsToBoys,
  'SE.PRM.ENRL.TC.ZS': { reading: { unitKind: 'RATIO', unit: 'pupils per teacher' }, reason: unnamed },
  'SI.DST.02ND.20': incomeShare,
  'SI.DST.03RD.20': incomeShare,
  'SI.DST.04TH.20': incomeShare,
  'SI.DST.05TH.20': incomeShare,
  'SI.DST.10TH.10': incomeShare,
  'SI.DST.FRST.10': incomeShare,
  'SI.DST.FRST.20': incomeShare,
  'SI.POV.GAPS': {
    aggregation: ofPopulation,
    reason: 'The mean shortfall is taken over the whole population, at one line for all countries.',
  },
  'SI.POV.GINI': {
    reading: { unitKind: 'INDEX', unit: 'index (0 to 100)' },
    reason: 'The definition gives the scale.',
  },
  'SI.POV.NAHC': { aggregation: none, reason: nationalLine },
  'SI.POV.RUHC': { aggregation: none, reason: nationalLine },
  'SI.POV.URHC': { aggregation: none, reason: nationalLine },
  'SI.SPR.PC40': {
    aggregation: none,
    reason: 'The poorest two fifths of each country are not the poorest two fifths of them all.',
  },
}
