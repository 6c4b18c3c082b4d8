import { parseTable } from '../parse-table.ts'

// The World Bank's aggregates: code, its two-letter code in the World Bank API, kind, name (World Development
// Indicators, edition 2026-07). World Bank, CC BY 4.0.
const text = `
AFE|ZH|WB_REGION|Africa Eastern and Southern
AFW|ZI|WB_REGION|Africa Western and Central
ARB|1A|WB_AGGREGATE|Arab World
CEB|B8|WB_AGGREGATE|Central Europe and the Baltics
CSS|S3|WB_AGGREGATE|Caribbean small states
EAP|4E|WB_REGION|East Asia & Pacific (excluding high income)
EAR|V2|WB_AGGREGATE|Early-demographic dividend
EAS|Z4|WB_REGION|East Asia & Pacific
ECA|7E|WB_REGION|Europe & Central Asia (excluding high income)
ECS|Z7|WB_REGION|Europe & Central Asia
EMU|XC|UNION|Euro area
EUU|EU|UNION|European Union
FCS|F1|WB_AGGREGATE|Fragile and conflict affected situations
HIC|XD|WB_INCOME_GROUP|High income
HPC|XE|WB_AGGREGATE|Heavily indebted poor countries (HIPC)
IBD|XF|WB_LENDING_GROUP|IBRD only
IBT|ZT|WB_LENDING_GROUP|IDA & IBRD total
IDA|XG|WB_LENDING_GROUP|IDA total
IDB|XH|WB_LENDING_GROUP|IDA blend
IDX|XI|WB_LENDING_GROUP|IDA only
LAC|XJ|WB_REGION|Latin America & Caribbean (excluding high income)
LCN|ZJ|WB_REGION|Latin America & Caribbean
LDC|XL|WB_AGGREGATE|Least developed countries: UN classification
LIC|XM|WB_INCOME_GROUP|Low income
LMC|XN|WB_INCOME_GROUP|Lower middle income
LMY|XO|WB_INCOME_GROUP|Low & middle income
LTE|V3|WB_AGGREGATE|Late-demographic dividend
MEA|ZQ|WB_REGION|Middle East, North Africa, Afghanistan & Pakistan
MIC|XP|WB_INCOME_GROUP|Middle income
MNA|XQ|WB_REGION|Middle East, North Africa, Afghanistan & Pakistan (excluding high income)
NAC|XU|WB_REGION|North America
OED|OE|ORGANISATION|OECD members
OSS|S4|WB_AGGREGATE|Other small states
PRE|V1|WB_AGGREGATE|Pre-demographic dividend
PSS|S2|WB_AGGREGATE|Pacific island small states
PST|V4|WB_AGGREGATE|Post-demographic dividend
SAS|8S|WB_REGION|South Asia
SSA|ZF|WB_REGION|Sub-Saharan Africa (excluding high income)
SSF|ZG|WB_REGION|Sub-Saharan Africa
SST|S1|WB_AGGREGATE|Small states
TEA|T4|WB_LENDING_GROUP|East Asia & Pacific (IDA & IBRD countries)
TEC|T7|WB_LENDING_GROUP|Europe & Central Asia (IDA & IBRD countries)
TLA|T2|WB_LENDING_GROUP|Latin America & the Caribbean (IDA & IBRD countries)
TMN|T3|WB_LENDING_GROUP|Middle East, North Africa, Afghanistan & Pakistan (IDA & IBRD)
TSA|T5|WB_LENDING_GROUP|South Asia (IDA & IBRD)
TSS|T6|WB_LENDING_GROUP|Sub-Saharan Africa (IDA & IBRD countries)
UMC|XT|WB_INCOME_GROUP|Upper middle income
`

export const wbGroupRows = parseTable(text, 4)
