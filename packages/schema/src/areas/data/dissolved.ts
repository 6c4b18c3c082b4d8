import { parseTable } from '../parse-table.ts'

// States and territories that are no more: id, founded, dissolved, successors (empty: those of ISO 3166-3 in the
// package iso-3166). Dates of the world, not of a code; for territories without a day known to us, the year in which
// ISO withdrew the code. Kosovo* is no successor here: see its footnote.
const text = `
ANT|1954-12-15|2010-10-10|
ATB|1962-03-03|1979|
ATN||1983|
CSK|1918-10-28|1993-01-01|
CTE||1979-07-12|
DDR|1949-10-07|1990-10-03|
FXX||1997|
JTN||1986|
MID||1986|
NTZ|1922-12-02|1991|
PCI|1947-07-18|1986|
PCZ|1903|1979-10-01|
PUS||1986|
SCG|1992-04-27|2006-06-03|
SKM||1975-05-16|
SUN|1922-12-30|1991-12-26|ARM AZE BLR EST GEO KAZ KGZ LVA LTU MDA RUS TJK TKM UKR UZB
VDR|1945-09-02|1976-07-02|
WAK||1986|
YMD|1967-11-30|1990-05-22|
YUG|1945-11-29|1992-04-27|BIH HRV MKD SCG SVN
`

export const dissolvedRows = parseTable(text, 4)

// Codes that are not in ISO 3166-3: area, scheme, code, since, until. FR Yugoslavia took over YU and YUG in 1992.
// M49 numbers that were changed when a territory changed (M49 and ISO 3166-1 share them). World Bank codes that its
// files used before the codes of today (the year of the change is approximate).
const codes = `
SCG|iso2|YU|1992-04-27|2003-07-22
SCG|iso3|YUG|1992-04-27|2003-07-22
SCG|m49|891|1992-04-27|2006-09-25
YUG|m49|890||1992-04-26
DEU|m49|280||1990-10-02
ETH|m49|230||1993-05-23
SDN|m49|736||2011-07-08
YEM|m49|886||1990-05-21
PAN|m49|590||1979-09-30
KNA|m49|658||1980
ANT|m49|532||1985-12-31
ROU|iso3|ROM|1974|2002-01-31
ROU|wb|ROM||2016
COD|wb|ZAR||2016
TLS|wb|TMP||2016
AND|wb|ADO||2016
IMN|wb|IMY||2016
PSE|wb|WBG||2016
SCG|wb|YUG||2006
CSK|wb|CSK||1992
SUN|wb|SUN||1991
ANT|wb|ANT||2010
ANT|rpw|ANT||
SCG|gec|YI||2006
ANT|gec|NT||2010
SUN|gec|UR||1991
CSK|gec|CZ||1992
DDR|gec|GC||1990
DEU|gec|GE||1990
GBR|iso-reserved|UK||
EUU|iso-reserved|EU||
EMU|iso-reserved|EZ||
CHI|wb2|JG||
CHI|m49|830||
CHI|undesa|830||
CHI|sdg|830||
ANT|sdg|530||
SCG|sdg|891||
YUG|sdg|890||
SDN|sdg|736||2011-07-08
EUU|sdg|097||
OED|sdg|198||
LDC|sdg|199||
HIC|sdg|910||
LIC|sdg|911||
LMC|sdg|912||
LMY|sdg|913||
UMC|sdg|914||
CHI|gapminder|chanisl||
ANT|gapminder|ant||
CSK|gapminder|cheslo||
DDR|gapminder|deu_east||
DEU|gapminder|deu_west||1990
SCG|gapminder|scg||
SUN|gapminder|ussr||
YEM|gapminder|yem_north||
YMD|gapminder|yem_south||
YUG|gapminder|yug||
`

export const otherCodeRows = parseTable(codes, 5)
