import { parseTable } from '../parse-table.ts'

// Spellings of publishers that no other list here has: scheme, area, name. World Bank: earlier editions of World
// Development Indicators and its country metadata. KNOMAD: bilateral matrices of 2017 and 2018. RPW: corridors, 2020.
// UN DESA: international migrant stock 2019 and 2020; the rest of its names are those of M49.
const text = `
wb|TUR|Turkey
wb|SWZ|Swaziland
wb|MKD|Macedonia, FYR
wb|CZE|Czech Republic
wb|CPV|Cape Verde
wb|VNM|Vietnam
wb|SOM|Somalia
wb|PRI|Puerto Rico
wb|STP|São Tomé and Principe
wb|COD|Zaire
wb|MMR|Burma
wb|FRO|Faeroe Islands
wb|MEA|Middle East & North Africa
wb|MNA|Middle East & North Africa (excluding high income)
wb|TMN|Middle East & North Africa (IDA & IBRD countries)
wb|TMN|Middle East & North Africa (IDA & IBRD)
wb|TEA|East Asia & Pacific (IDA & IBRD)
wb|TEC|Europe & Central Asia (IDA & IBRD)
wb|TLA|Latin America & Caribbean (IDA & IBRD)
wb|TSS|Sub-Saharan Africa (IDA & IBRD)
wb|TSA|South Asia (IDA & IBRD countries)
knomad|FRO|Faeroe Islands
knomad|PRK|Korea, Dem. Rep.
knomad|MKD|Macedonia, FYR
knomad|SWZ|Swaziland
knomad|WLD|WORLD
rpw|ANT|Netherlands-Antilles
rpw|CIV|Ivory Coast
rpw|COD|Congo, Dem. Rep
rpw|EGY|Egypt
rpw|GMB|Gambia
rpw|LAO|Lao, PDR
rpw|PSE|West Bank/Gaza Strip
rpw|USA|United States of America
rpw|YEM|Yemen
undesa|HKG|China, Hong Kong SAR
undesa|MAC|China, Macao SAR
undesa|PRK|Dem. People's Republic of Korea
undesa|FSM|Micronesia (Fed. States of)
undesa|TWN|China, Taiwan Province of China
undesa|CZE|Czech Republic
undesa|TUR|Turkey
undesa|GBR|United Kingdom
undesa|CHI|Channel Islands
sdg|YUG|Yugoslavia [former]
sdg|SCG|Serbia and Montenegro [former]
sdg|SDN|Sudan [former]
gec|PSE|West Bank and Gaza Strip
gec|COD|Democratic Republic of Congo
`

export const publisherNameRows = parseTable(text, 3)
