import { parseTable } from '../parse-table.ts'

// English names that we show in place of those of i18n-iso-countries, where these are inverted, official or dated.
const short = `
BOL|Bolivia
BRN|Brunei
CHN|China
CIV|Côte d'Ivoire
COD|Democratic Republic of the Congo
COG|Republic of the Congo
CPV|Cabo Verde
CZE|Czechia
FLK|Falkland Islands (Malvinas)
FSM|Micronesia (Federated States of)
GMB|Gambia
HKG|Hong Kong SAR, China
IRN|Iran
KOR|South Korea
LAO|Laos
LBY|Libya
MAC|Macao SAR, China
MDA|Moldova
MKD|North Macedonia
NLD|Netherlands
PRK|North Korea
PSE|State of Palestine
RUS|Russian Federation
SHN|Saint Helena, Ascension and Tristan da Cunha
SWZ|Eswatini
SYR|Syria
TUR|Türkiye
TWN|Taiwan
TZA|Tanzania
VAT|Holy See
VEN|Venezuela
VGB|British Virgin Islands
VIR|United States Virgin Islands
VNM|Viet Nam
XKX|Kosovo*
ANT|Netherlands Antilles
ATB|British Antarctic Territory
ATN|Dronning Maud Land
CSK|Czechoslovakia
CTE|Canton and Enderbury Islands
DDR|German Democratic Republic
FXX|Metropolitan France
JTN|Johnston Island
MID|Midway Islands
NTZ|Neutral Zone
PCI|Pacific Islands (Trust Territory)
PCZ|Panama Canal Zone
PUS|United States Miscellaneous Pacific Islands
SCG|Serbia and Montenegro
SKM|Sikkim
SUN|Soviet Union
VDR|Viet Nam, Democratic Republic of
WAK|Wake Island
YMD|Democratic Yemen
YUG|Yugoslavia
CHI|Channel Islands
`

// Further English names in use.
const alias = `
BIH|Bosnia
BIH|Bosnia-Herzegovina
CIV|Ivory Coast
COD|DR Congo
COD|DRC
COG|Congo (Brazzaville)
COD|Congo (Kinshasa)
CPV|Cape Verde
DDR|East Germany
FLK|Falkland Islands
GBR|Great Britain
FSM|Micronesia
HKG|Hong Kong
KGZ|Kirghizstan
KOR|Korea, South
LAO|Laos
MAC|Macau
MAC|Macao
MKD|Macedonia
NLD|Holland
PRK|Korea, North
PSE|Palestine
PSE|Palestinian territories
RUS|Russia
STP|São Tomé and Príncipe
SUN|USSR
SUN|Union of Soviet Socialist Republics
SYR|Syrian Arab Republic
TLS|East Timor
VAT|Vatican City
VIR|US Virgin Islands
YMD|South Yemen
YUG|Socialist Federal Republic of Yugoslavia
EUU|EU
EEA|European Economic Area
`

// Formal names (UN Terminology), for the region that the documents are about.
const formal = `
ALB|Republic of Albania
ARM|Republic of Armenia
AZE|Republic of Azerbaijan
BLR|Republic of Belarus
BIH|Bosnia and Herzegovina
CZE|Czech Republic
GEO|Georgia
ISR|State of Israel
KAZ|Republic of Kazakhstan
KGZ|Kyrgyz Republic
MDA|Republic of Moldova
MKD|Republic of North Macedonia
MNE|Montenegro
RUS|Russian Federation
SRB|Republic of Serbia
TJK|Republic of Tajikistan
TKM|Turkmenistan
TUR|Republic of Türkiye
UKR|Ukraine
UZB|Republic of Uzbekistan
`

export const englishShortRows = parseTable(short, 2)
export const englishAliasRows = parseTable(alias, 2)
export const englishFormalRows = parseTable(formal, 2)
