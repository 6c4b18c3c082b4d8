import { parseTable } from '../parse-table.ts'

// Members of the World Bank's groups that are neither regions, income groups nor lending categories, as World
// Development Indicators, edition 2026-07, adds them up. Without members here, because they are published nowhere among
// our sources: the four groups of the demographic dividend (PRE, EAR, LTE, PST) and FCS. EUU, EMU and OED: unions.ts.
const text = `
AFW|BEN BFA CAF CIV CMR COG CPV GAB GHA GIN GMB GNB GNQ LBR MLI MRT NER NGA SEN SLE TCD TGO
ARB|ARE BHR COM DJI DZA EGY IRQ JOR KWT LBN LBY MAR MRT OMN PSE QAT SAU SDN SOM SYR TUN YEM
CEB|BGR CZE EST HRV HUN LTU LVA POL ROU SVK SVN
CSS|ATG BHS BLZ BRB DMA GRD GUY KNA LCA SUR TTO VCT
PSS|FJI FSM KIR MHL NRU PLW SLB TON TUV VUT WSM
OSS|BRN BTN COM CPV CYP DJI EST ISL MDV MLT MNE MUS SMR STP SWZ SYC TLS
LDC|AFG AGO BDI BEN BFA BGD CAF COD COM DJI ERI ETH GIN GMB GNB HTI KHM KIR LAO LBR LSO MDG MLI MMR MOZ MRT MWI NER NPL RWA SDN SEN SLB SLE SOM SSD TCD TGO TLS TUV TZA UGA YEM ZMB
HPC|AFG BDI BEN BFA BOL CAF CIV CMR COD COG COM ERI ETH GHA GIN GMB GNB GUY HND HTI LBR MDG MLI MOZ MRT MWI NER NIC RWA SDN SEN SLE SOM STP TCD TGO TZA UGA ZMB
`

export const wbMemberRows = parseTable(text, 2)

/** Groups that follow from others, in an order in which each follows from those before: group, operands, operation. */
export const wbRules: readonly (readonly [
  group: string,
  operands: readonly [string, ...string[]],
  operation: 'UNION' | 'INTERSECTION' | 'DIFFERENCE',
])[] = [
  ['MIC', ['LMC', 'UMC'], 'UNION'],
  ['LMY', ['LIC', 'MIC'], 'UNION'],
  ['IDA', ['IDX', 'IDB'], 'UNION'],
  ['IBT', ['IDA', 'IBD'], 'UNION'],
  ['SST', ['CSS', 'PSS', 'OSS'], 'UNION'],
  ['AFE', ['SSF', 'AFW'], 'DIFFERENCE'],
  ['EAP', ['EAS', 'HIC'], 'DIFFERENCE'],
  ['ECA', ['ECS', 'HIC'], 'DIFFERENCE'],
  ['LAC', ['LCN', 'HIC'], 'DIFFERENCE'],
  ['MNA', ['MEA', 'HIC'], 'DIFFERENCE'],
  ['SSA', ['SSF', 'HIC'], 'DIFFERENCE'],
  ['TEA', ['EAS', 'IBT'], 'INTERSECTION'],
  ['TEC', ['ECS', 'IBT'], 'INTERSECTION'],
  ['TLA', ['LCN', 'IBT'], 'INTERSECTION'],
  ['TMN', ['MEA', 'IBT'], 'INTERSECTION'],
  ['TSA', ['SAS', 'IBT'], 'INTERSECTION'],
  ['TSS', ['SSF', 'IBT'], 'INTERSECTION'],
]
