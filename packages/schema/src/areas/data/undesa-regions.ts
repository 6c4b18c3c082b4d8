import { parseTable } from '../parse-table.ts'

// UN DESA's own location codes of regions that M49 has under another number: code, M49, name. Source: International
// Migrant Stock 2019, table 1. Its other groups (development, income, SDG regions) are not among our areas.
const text = `
900|001|World
903|002|Africa
947|202|Sub-Saharan Africa
910|014|Eastern Africa
911|017|Middle Africa
912|015|Northern Africa
913|018|Southern Africa
914|011|Western Africa
935|142|Asia
5500|143|Central Asia
906|030|Eastern Asia
5501|034|Southern Asia
920|035|South-Eastern Asia
922|145|Western Asia
908|150|Europe
923|151|Eastern Europe
924|154|Northern Europe
925|039|Southern Europe
926|155|Western Europe
904|419|Latin America and the Caribbean
915|029|Caribbean
916|013|Central America
931|005|South America
905|021|Northern America
909|009|Oceania
927|053|Australia and New Zealand
928|054|Melanesia
954|057|Micronesia
957|061|Polynesia
`

export const undesaRegionRows = parseTable(text, 3)
