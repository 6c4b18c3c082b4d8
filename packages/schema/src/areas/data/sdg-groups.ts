import { parseTable } from '../parse-table.ts'

// Groups of the UN SDG database that M49 does not have as regions: code, name, M49 regions that they consist of,
// countries beside those, countries (or a region) left out. Source: the names and notes of the database; M49 for the
// landlocked developing countries and the small island developing States, as United Nations Statistics Division lists
// them. "Developing regions" has no members here: the database does not list them.
const text = `
062|Central and Southern Asia|143 034||
135|Caucasus and Central Asia|143|ARM AZE GEO|
432|Landlocked developing countries (LLDCs)||AFG ARM AZE BDI BFA BOL BTN BWA CAF ETH KAZ KGZ LAO LSO MDA MKD MLI MNG MWI NER NPL PRY RWA SSD SWZ TCD TJK TKM UGA UZB ZMB ZWE|
485|Western Asia (excluding Armenia, Azerbaijan, Cyprus, Israel and Georgia)|145||ARM AZE CYP GEO ISR
513|Europe and Northern America|150 021||
514|Developed regions|150 021 053|CYP ISR JPN|
515|Developing regions|||
518|Eastern Asia (excluding Japan)|030||JPN
543|Oceania (excluding Australia and New Zealand)|009||053
722|Small island developing States (SIDS)||ABW AIA ASM ATG BES BHS BLZ BRB COK COM CPV CUB CUW DMA DOM FJI FSM GNB GRD GUM GUY HTI JAM KIR KNA LCA MDV MHL MNP MSR MUS NCL NIU NRU PLW PNG PRI PYF SGP SLB STP SUR SXM SYC TLS TON TTO TUV VCT VGB VIR VUT WSM|
738|Sub-Saharan Africa (including Sudan)|202|SDN|
746|Northern Africa (excluding Sudan)|015||SDN
747|Northern Africa and Western Asia|015 145||
753|Eastern and South-Eastern Asia|030 035||
`

export const sdgGroupRows = parseTable(text, 5)
