import { parseTable } from '../parse-table.ts'

// The World Bank's economies: code, name, region, income group, lending category (IDX: IDA only, IDB: blend, IBD: IBRD
// only). Names as in World Development Indicators, edition 2026-07 (World Bank, CC BY 4.0); groups as that edition adds
// them up: the population of each group is the sum of its members' in every year (a test on the files checks it).
const text = `
ABW|Aruba|LCN|HIC|
AFG|Afghanistan|MEA|LIC|IDX
AGO|Angola|SSF|LMC|IBD
ALB|Albania|ECS|UMC|IBD
AND|Andorra|ECS|HIC|
ARE|United Arab Emirates|MEA|HIC|
ARG|Argentina|LCN|UMC|IBD
ARM|Armenia|ECS|UMC|IBD
ASM|American Samoa|EAS|HIC|
ATG|Antigua and Barbuda|LCN|HIC|IBD
AUS|Australia|EAS|HIC|
AUT|Austria|ECS|HIC|
AZE|Azerbaijan|ECS|UMC|IBD
BDI|Burundi|SSF|LIC|IDX
BEL|Belgium|ECS|HIC|
BEN|Benin|SSF|LMC|IDX
BFA|Burkina Faso|SSF|LIC|IDX
BGD|Bangladesh|SAS|LMC|IDX
BGR|Bulgaria|ECS|HIC|IBD
BHR|Bahrain|MEA|HIC|
BHS|Bahamas, The|LCN|HIC|
BIH|Bosnia and Herzegovina|ECS|UMC|IBD
BLR|Belarus|ECS|UMC|IBD
BLZ|Belize|LCN|UMC|IDB
BMU|Bermuda|NAC|HIC|
BOL|Bolivia|LCN|LMC|IBD
BRA|Brazil|LCN|UMC|IBD
BRB|Barbados|LCN|HIC|IBD
BRN|Brunei Darussalam|EAS|HIC|
BTN|Bhutan|SAS|LMC|IDX
BWA|Botswana|SSF|UMC|IBD
CAF|Central African Republic|SSF|LIC|IDX
CAN|Canada|NAC|HIC|
CHE|Switzerland|ECS|HIC|
CHI|Channel Islands|ECS|HIC|
CHL|Chile|LCN|HIC|IBD
CHN|China|EAS|UMC|IBD
CIV|Cote d'Ivoire|SSF|LMC|IDB
CMR|Cameroon|SSF|LMC|IDB
COD|Congo, Dem. Rep.|SSF|LIC|IDX
COG|Congo, Rep.|SSF|LMC|IDB
COL|Colombia|LCN|UMC|IBD
COM|Comoros|SSF|LMC|IDX
CPV|Cabo Verde|SSF|UMC|IDB
CRI|Costa Rica|LCN|HIC|IBD
CUB|Cuba|LCN|UMC|
CUW|Curacao|LCN|HIC|
CYM|Cayman Islands|LCN|HIC|
CYP|Cyprus|ECS|HIC|
CZE|Czechia|ECS|HIC|
DEU|Germany|ECS|HIC|
DJI|Djibouti|MEA|LMC|IDX
DMA|Dominica|LCN|UMC|IDB
DNK|Denmark|ECS|HIC|
DOM|Dominican Republic|LCN|UMC|IBD
DZA|Algeria|MEA|UMC|IBD
ECU|Ecuador|LCN|UMC|IBD
EGY|Egypt, Arab Rep.|MEA|LMC|IBD
ERI|Eritrea|SSF|LIC|IDX
ESP|Spain|ECS|HIC|
EST|Estonia|ECS|HIC|
ETH|Ethiopia|SSF|LIC|IDX
FIN|Finland|ECS|HIC|
FJI|Fiji|EAS|UMC|IDB
FRA|France|ECS|HIC|
FRO|Faroe Islands|ECS|HIC|
FSM|Micronesia, Fed. Sts.|EAS|UMC|IDX
GAB|Gabon|SSF|UMC|IBD
GBR|United Kingdom|ECS|HIC|
GEO|Georgia|ECS|UMC|IBD
GHA|Ghana|SSF|LMC|IDX
GIB|Gibraltar|ECS|HIC|
GIN|Guinea|SSF|LMC|IDX
GMB|Gambia, The|SSF|LIC|IDX
GNB|Guinea-Bissau|SSF|LIC|IDX
GNQ|Equatorial Guinea|SSF|UMC|IBD
GRC|Greece|ECS|HIC|
GRD|Grenada|LCN|UMC|IDB
GRL|Greenland|ECS|HIC|
GTM|Guatemala|LCN|UMC|IBD
GUM|Guam|EAS|HIC|
GUY|Guyana|LCN|HIC|IDX
HKG|Hong Kong SAR, China|EAS|HIC|
HND|Honduras|LCN|LMC|IDX
HRV|Croatia|ECS|HIC|IBD
HTI|Haiti|LCN|LMC|IDX
HUN|Hungary|ECS|HIC|
IDN|Indonesia|EAS|UMC|IBD
IMN|Isle of Man|ECS|HIC|
IND|India|SAS|LMC|IBD
IRL|Ireland|ECS|HIC|
IRN|Iran, Islamic Rep.|MEA|UMC|IBD
IRQ|Iraq|MEA|UMC|IBD
ISL|Iceland|ECS|HIC|
ISR|Israel|MEA|HIC|
ITA|Italy|ECS|HIC|
JAM|Jamaica|LCN|UMC|IBD
JOR|Jordan|MEA|UMC|IBD
JPN|Japan|EAS|HIC|
KAZ|Kazakhstan|ECS|UMC|IBD
KEN|Kenya|SSF|LMC|IDB
KGZ|Kyrgyz Republic|ECS|LMC|IDX
KHM|Cambodia|EAS|LMC|IDX
KIR|Kiribati|EAS|LMC|IDX
KNA|St. Kitts and Nevis|LCN|HIC|IBD
KOR|Korea, Rep.|EAS|HIC|
KWT|Kuwait|MEA|HIC|
LAO|Lao PDR|EAS|LMC|IDX
LBN|Lebanon|MEA|LMC|IBD
LBR|Liberia|SSF|LIC|IDX
LBY|Libya|MEA|UMC|IBD
LCA|St. Lucia|LCN|UMC|IDB
LIE|Liechtenstein|ECS|HIC|
LKA|Sri Lanka|SAS|UMC|IDX
LSO|Lesotho|SSF|LMC|IDX
LTU|Lithuania|ECS|HIC|
LUX|Luxembourg|ECS|HIC|
LVA|Latvia|ECS|HIC|
MAC|Macao SAR, China|EAS|HIC|
MAF|St. Martin (French part)|LCN|HIC|
MAR|Morocco|MEA|LMC|IBD
MCO|Monaco|ECS|HIC|
MDA|Moldova|ECS|UMC|IBD
MDG|Madagascar|SSF|LIC|IDX
MDV|Maldives|SAS|UMC|IDX
MEX|Mexico|LCN|UMC|IBD
MHL|Marshall Islands|EAS|UMC|IDX
MKD|North Macedonia|ECS|UMC|IBD
MLI|Mali|SSF|LIC|IDX
MLT|Malta|MEA|HIC|
MMR|Myanmar|EAS|LMC|IDX
MNE|Montenegro|ECS|UMC|IBD
MNG|Mongolia|EAS|UMC|IBD
MNP|Northern Mariana Islands|EAS|HIC|
MOZ|Mozambique|SSF|LIC|IDX
MRT|Mauritania|SSF|LMC|IDX
MUS|Mauritius|SSF|UMC|IBD
MWI|Malawi|SSF|LIC|IDX
MYS|Malaysia|EAS|UMC|IBD
NAM|Namibia|SSF|LMC|IBD
NCL|New Caledonia|EAS|HIC|
NER|Niger|SSF|LIC|IDX
NGA|Nigeria|SSF|LMC|IDB
NIC|Nicaragua|LCN|LMC|IDX
NLD|Netherlands|ECS|HIC|
NOR|Norway|ECS|HIC|
NPL|Nepal|SAS|LMC|IDX
NRU|Nauru|EAS|HIC|IBD
NZL|New Zealand|EAS|HIC|
OMN|Oman|MEA|HIC|
PAK|Pakistan|MEA|LMC|IDB
PAN|Panama|LCN|HIC|IBD
PER|Peru|LCN|UMC|IBD
PHL|Philippines|EAS|UMC|IBD
PLW|Palau|EAS|HIC|IBD
PNG|Papua New Guinea|EAS|LMC|IDB
POL|Poland|ECS|HIC|IBD
PRI|Puerto Rico (US)|LCN|HIC|
PRK|Korea, Dem. People's Rep.|EAS|LIC|
PRT|Portugal|ECS|HIC|
PRY|Paraguay|LCN|UMC|IBD
PSE|West Bank and Gaza|MEA|LMC|
PYF|French Polynesia|EAS|HIC|
QAT|Qatar|MEA|HIC|
ROU|Romania|ECS|HIC|IBD
RUS|Russian Federation|ECS|HIC|IBD
RWA|Rwanda|SSF|LIC|IDX
SAU|Saudi Arabia|MEA|HIC|
SDN|Sudan|SSF|LIC|IDX
SEN|Senegal|SSF|LMC|IDX
SGP|Singapore|EAS|HIC|
SLB|Solomon Islands|EAS|LMC|IDX
SLE|Sierra Leone|SSF|LIC|IDX
SLV|El Salvador|LCN|UMC|IBD
SMR|San Marino|ECS|HIC|
SOM|Somalia, Fed. Rep.|SSF|LIC|IDX
SRB|Serbia|ECS|UMC|IBD
SSD|South Sudan|SSF|LIC|IDX
STP|Sao Tome and Principe|SSF|LMC|IDX
SUR|Suriname|LCN|UMC|IDB
SVK|Slovak Republic|ECS|HIC|
SVN|Slovenia|ECS|HIC|
SWE|Sweden|ECS|HIC|
SWZ|Eswatini|SSF|LMC|IDB
SXM|Sint Maarten (Dutch part)|LCN|HIC|
SYC|Seychelles|SSF|HIC|IBD
SYR|Syrian Arab Republic|MEA|LIC|IDX
TCA|Turks and Caicos Islands|LCN|HIC|
TCD|Chad|SSF|LIC|IDX
TGO|Togo|SSF|LMC|IDX
THA|Thailand|EAS|UMC|IBD
TJK|Tajikistan|ECS|LMC|IDX
TKM|Turkmenistan|ECS|UMC|IBD
TLS|Timor-Leste|EAS|LMC|IDB
TON|Tonga|EAS|UMC|IDX
TTO|Trinidad and Tobago|LCN|HIC|IBD
TUN|Tunisia|MEA|LMC|IBD
TUR|Turkiye|ECS|UMC|IBD
TUV|Tuvalu|EAS|UMC|IDX
TZA|Tanzania|SSF|LMC|IDX
UGA|Uganda|SSF|LIC|IDX
UKR|Ukraine|ECS|UMC|IBD
URY|Uruguay|LCN|HIC|IBD
USA|United States|NAC|HIC|
UZB|Uzbekistan|ECS|LMC|IDB
VCT|St. Vincent and the Grenadines|LCN|UMC|IDB
VEN|Venezuela, RB|LCN|LMC|IBD
VGB|British Virgin Islands|LCN|HIC|
VIR|Virgin Islands (U.S.)|LCN|HIC|
VNM|Viet Nam|EAS|UMC|IBD
VUT|Vanuatu|EAS|LMC|IDX
WSM|Samoa|EAS|UMC|IDX
XKX|Kosovo|ECS|UMC|IDX
YEM|Yemen, Rep.|MEA|LIC|IDX
ZAF|South Africa|SSF|UMC|IBD
ZMB|Zambia|SSF|LMC|IDX
ZWE|Zimbabwe|SSF|LMC|IDB
`

export const wbEconomyRows = parseTable(text, 5)
