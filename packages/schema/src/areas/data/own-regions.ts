import { parseTable } from '../parse-table.ts'

// Regions that the documents name and no code list has: id, name, footnote. Their members are lists of our own.
const regions = `
SEEECA|South-Eastern Europe, Eastern Europe and Central Asia|Our list: the countries that the documents name as part of the region, and those of the Western Balkans. The publisher gives no list.
WESTERN_BALKANS|Western Balkans|Our list, in the usual sense of the term: the documents name the region without its members.
SOUTH_CAUCASUS|South Caucasus|Our list, in the usual sense of the term: the documents name the region without its members.
SOUTH_EASTERN_EUROPE|South-Eastern Europe|No members: the documents name the region without them, and definitions differ.
CEE_ILO|Central and Eastern Europe (ILO office)|Our list: only the countries that the stories on the office's page come from. The publisher gives no list there.
`

// region, members, why they are in the list.
const members = `
SEEECA|ALB ARM AZE GEO KAZ XKX KGZ MDA MNE RUS SRB TJK TUR UKR|the missions that made the report of 2015, or carry a project in it
SEEECA|UZB|named as a major country of origin of the region (2023)
SEEECA|TKM|Central Asia; host of a workshop of a project in the region (2015)
SEEECA|BLR ISR|named among the top countries of destination of the region (2013)
SEEECA|BIH|named among the governments that engage their diasporas (2015); project there (2023)
SEEECA|MKD|Western Balkans, which the documents count to the region
WESTERN_BALKANS|ALB BIH XKX MNE MKD SRB|usual sense
SOUTH_CAUCASUS|ARM AZE GEO|usual sense
CEE_ILO|ALB MDA UKR|countries that the stories on the office's page come from
`

export const ownRegionRows = parseTable(regions, 3)
export const ownMemberRows = parseTable(members, 3)
