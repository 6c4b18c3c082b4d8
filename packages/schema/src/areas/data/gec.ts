import { parseTable } from '../parse-table.ts'

/** What a GEC code stands for. `PART`: a part of an area that has no area of its own here; never the whole. */
export type GecKind = 'AREA' | 'PART' | 'DISPUTED' | 'OCEAN' | 'AGGREGATE'

// Geopolitical Entities and Codes (formerly FIPS 10-4), as The World Factbook of mid-2015 uses them (Appendix D, public
// domain), with the codes of its own pages CC and SK (Curaçao, Sint Maarten; GEC UC, NN) and of the five French
// departments that it has no page for. Columns: code, kind, area (of a part: the area it is part of), name.
const text = `
AA|AREA|ABW|Aruba
AC|AREA|ATG|Antigua and Barbuda
AE|AREA|ARE|United Arab Emirates
AF|AREA|AFG|Afghanistan
AG|AREA|DZA|Algeria
AJ|AREA|AZE|Azerbaijan
AL|AREA|ALB|Albania
AM|AREA|ARM|Armenia
AN|AREA|AND|Andorra
AO|AREA|AGO|Angola
AQ|AREA|ASM|American Samoa
AR|AREA|ARG|Argentina
AS|AREA|AUS|Australia
AT|PART|AUS|Ashmore and Cartier Islands
AU|AREA|AUT|Austria
AV|AREA|AIA|Anguilla
AX|PART|GBR|Akrotiri
AY|AREA|ATA|Antarctica
BA|AREA|BHR|Bahrain
BB|AREA|BRB|Barbados
BC|AREA|BWA|Botswana
BD|AREA|BMU|Bermuda
BE|AREA|BEL|Belgium
BF|AREA|BHS|The Bahamas
BG|AREA|BGD|Bangladesh
BH|AREA|BLZ|Belize
BK|AREA|BIH|Bosnia and Herzegovina
BL|AREA|BOL|Bolivia
BM|AREA|MMR|Burma
BN|AREA|BEN|Benin
BO|AREA|BLR|Belarus
BP|AREA|SLB|Solomon Islands
BQ|PART|UMI|Navassa Island
BR|AREA|BRA|Brazil
BT|AREA|BTN|Bhutan
BU|AREA|BGR|Bulgaria
BV|AREA|BVT|Bouvet Island
BX|AREA|BRN|Brunei
BY|AREA|BDI|Burundi
CA|AREA|CAN|Canada
CB|AREA|KHM|Cambodia
CC|AREA|CUW|Curacao
CD|AREA|TCD|Chad
CE|AREA|LKA|Sri Lanka
CF|AREA|COG|Republic of the Congo
CG|AREA|COD|Democratic Republic of the Congo
CH|AREA|CHN|China
CI|AREA|CHL|Chile
CJ|AREA|CYM|Cayman Islands
CK|AREA|CCK|Cocos (Keeling) Islands
CM|AREA|CMR|Cameroon
CN|AREA|COM|Comoros
CO|AREA|COL|Colombia
CQ|AREA|MNP|Northern Mariana Islands
CR|PART|AUS|Coral Sea Islands
CS|AREA|CRI|Costa Rica
CT|AREA|CAF|Central African Republic
CU|AREA|CUB|Cuba
CV|AREA|CPV|Cabo Verde
CW|AREA|COK|Cook Islands
CY|AREA|CYP|Cyprus
DA|AREA|DNK|Denmark
DJ|AREA|DJI|Djibouti
DO|AREA|DMA|Dominica
DR|AREA|DOM|Dominican Republic
DX|PART|GBR|Dhekelia
EC|AREA|ECU|Ecuador
EE|AGGREGATE|EUU|European Union
EG|AREA|EGY|Egypt
EI|AREA|IRL|Ireland
EK|AREA|GNQ|Equatorial Guinea
EN|AREA|EST|Estonia
ER|AREA|ERI|Eritrea
ES|AREA|SLV|El Salvador
ET|AREA|ETH|Ethiopia
EZ|AREA|CZE|Czech Republic
FG|AREA|GUF|French Guiana
FI|AREA|FIN|Finland
FJ|AREA|FJI|Fiji
FK|AREA|FLK|Falkland Islands (Islas Malvinas)
FM|AREA|FSM|Federated States of Micronesia
FO|AREA|FRO|Faroe Islands
FP|AREA|PYF|French Polynesia
FR|AREA|FRA|France
FS|AREA|ATF|French Southern and Antarctic Lands
GA|AREA|GMB|The Gambia
GB|AREA|GAB|Gabon
GG|AREA|GEO|Georgia
GH|AREA|GHA|Ghana
GI|AREA|GIB|Gibraltar
GJ|AREA|GRD|Grenada
GK|AREA|GGY|Guernsey
GL|AREA|GRL|Greenland
GM|AREA|DEU|Germany
GP|AREA|GLP|Guadeloupe
GQ|AREA|GUM|Guam
GR|AREA|GRC|Greece
GT|AREA|GTM|Guatemala
GV|AREA|GIN|Guinea
GY|AREA|GUY|Guyana
GZ|PART|PSE|Gaza Strip
HA|AREA|HTI|Haiti
HK|AREA|HKG|Hong Kong
HM|AREA|HMD|Heard Island and McDonald Islands
HO|AREA|HND|Honduras
HR|AREA|HRV|Croatia
HU|AREA|HUN|Hungary
IC|AREA|ISL|Iceland
ID|AREA|IDN|Indonesia
IM|AREA|IMN|Isle of Man
IN|AREA|IND|India
IO|AREA|IOT|British Indian Ocean Territory
IP|PART|FRA|Clipperton Island
IR|AREA|IRN|Iran
IS|AREA|ISR|Israel
IT|AREA|ITA|Italy
IV|AREA|CIV|Cote d'Ivoire
IZ|AREA|IRQ|Iraq
JA|AREA|JPN|Japan
JE|AREA|JEY|Jersey
JM|AREA|JAM|Jamaica
JN|PART|SJM|Jan Mayen
JO|AREA|JOR|Jordan
KE|AREA|KEN|Kenya
KG|AREA|KGZ|Kyrgyzstan
KN|AREA|PRK|North Korea
KR|AREA|KIR|Kiribati
KS|AREA|KOR|South Korea
KT|AREA|CXR|Christmas Island
KU|AREA|KWT|Kuwait
KV|AREA|XKX|Kosovo
KZ|AREA|KAZ|Kazakhstan
LA|AREA|LAO|Laos
LE|AREA|LBN|Lebanon
LG|AREA|LVA|Latvia
LH|AREA|LTU|Lithuania
LI|AREA|LBR|Liberia
LO|AREA|SVK|Slovakia
LS|AREA|LIE|Liechtenstein
LT|AREA|LSO|Lesotho
LU|AREA|LUX|Luxembourg
LY|AREA|LBY|Libya
MA|AREA|MDG|Madagascar
MB|AREA|MTQ|Martinique
MC|AREA|MAC|Macau
MD|AREA|MDA|Moldova
MF|AREA|MYT|Mayotte
MG|AREA|MNG|Mongolia
MH|AREA|MSR|Montserrat
MI|AREA|MWI|Malawi
MJ|AREA|MNE|Montenegro
MK|AREA|MKD|Macedonia
ML|AREA|MLI|Mali
MN|AREA|MCO|Monaco
MO|AREA|MAR|Morocco
MP|AREA|MUS|Mauritius
MR|AREA|MRT|Mauritania
MT|AREA|MLT|Malta
MU|AREA|OMN|Oman
MV|AREA|MDV|Maldives
MX|AREA|MEX|Mexico
MY|AREA|MYS|Malaysia
MZ|AREA|MOZ|Mozambique
NC|AREA|NCL|New Caledonia
NE|AREA|NIU|Niue
NF|AREA|NFK|Norfolk Island
NG|AREA|NER|Niger
NH|AREA|VUT|Vanuatu
NI|AREA|NGA|Nigeria
NL|AREA|NLD|Netherlands
NN|AREA|SXM|Sint Maarten
NO|AREA|NOR|Norway
NP|AREA|NPL|Nepal
NR|AREA|NRU|Nauru
NS|AREA|SUR|Suriname
NU|AREA|NIC|Nicaragua
NZ|AREA|NZL|New Zealand
OD|AREA|SSD|South Sudan
OO|OCEAN||Southern Ocean
PA|AREA|PRY|Paraguay
PC|AREA|PCN|Pitcairn Islands
PE|AREA|PER|Peru
PF|DISPUTED||Paracel Islands
PG|DISPUTED||Spratly Islands
PK|AREA|PAK|Pakistan
PL|AREA|POL|Poland
PM|AREA|PAN|Panama
PO|AREA|PRT|Portugal
PP|AREA|PNG|Papua New Guinea
PS|AREA|PLW|Palau
PU|AREA|GNB|Guinea-Bissau
QA|AREA|QAT|Qatar
RE|AREA|REU|Reunion
RI|AREA|SRB|Serbia
RM|AREA|MHL|Marshall Islands
RN|AREA|MAF|Saint Martin
RO|AREA|ROU|Romania
RP|AREA|PHL|Philippines
RQ|AREA|PRI|Puerto Rico
RS|AREA|RUS|Russia
RW|AREA|RWA|Rwanda
SA|AREA|SAU|Saudi Arabia
SB|AREA|SPM|Saint Pierre and Miquelon
SC|AREA|KNA|Saint Kitts and Nevis
SE|AREA|SYC|Seychelles
SF|AREA|ZAF|South Africa
SG|AREA|SEN|Senegal
SH|AREA|SHN|Saint Helena, Ascension, and Tristan da Cunha
SI|AREA|SVN|Slovenia
SK|AREA|SXM|Sint Maarten
SL|AREA|SLE|Sierra Leone
SM|AREA|SMR|San Marino
SN|AREA|SGP|Singapore
SO|AREA|SOM|Somalia
SP|AREA|ESP|Spain
ST|AREA|LCA|Saint Lucia
SU|AREA|SDN|Sudan
SV|PART|SJM|Svalbard
SW|AREA|SWE|Sweden
SX|AREA|SGS|South Georgia and South Sandwich Islands
SY|AREA|SYR|Syria
SZ|AREA|CHE|Switzerland
TB|AREA|BLM|Saint Barthelemy
TD|AREA|TTO|Trinidad and Tobago
TH|AREA|THA|Thailand
TI|AREA|TJK|Tajikistan
TK|AREA|TCA|Turks and Caicos Islands
TL|AREA|TKL|Tokelau
TN|AREA|TON|Tonga
TO|AREA|TGO|Togo
TP|AREA|STP|Sao Tome and Principe
TS|AREA|TUN|Tunisia
TT|AREA|TLS|Timor-Leste
TU|AREA|TUR|Turkey
TV|AREA|TUV|Tuvalu
TW|AREA|TWN|Taiwan
TX|AREA|TKM|Turkmenistan
TZ|AREA|TZA|Tanzania
UC|AREA|CUW|Curacao
UG|AREA|UGA|Uganda
UK|AREA|GBR|United Kingdom
UM|AREA|UMI|United States Pacific Island Wildlife Refuges
UP|AREA|UKR|Ukraine
US|AREA|USA|United States
UV|AREA|BFA|Burkina Faso
UY|AREA|URY|Uruguay
UZ|AREA|UZB|Uzbekistan
VC|AREA|VCT|Saint Vincent and the Grenadines
VE|AREA|VEN|Venezuela
VI|AREA|VGB|British Virgin Islands
VM|AREA|VNM|Vietnam
VQ|AREA|VIR|Virgin Islands (US)
VT|AREA|VAT|Holy See (Vatican City)
WA|AREA|NAM|Namibia
WE|PART|PSE|West Bank
WF|AREA|WLF|Wallis and Futuna
WI|AREA|ESH|Western Sahara
WQ|PART|UMI|Wake Island
WS|AREA|WSM|Samoa
WZ|AREA|SWZ|Swaziland
XO|OCEAN||Indian Ocean
XQ|OCEAN||Arctic Ocean
XX|AGGREGATE|WLD|World
YM|AREA|YEM|Yemen
ZA|AREA|ZMB|Zambia
ZH|OCEAN||Atlantic Ocean
ZI|AREA|ZWE|Zimbabwe
ZN|OCEAN||Pacific Ocean
`

function isKind(text: string): text is GecKind {
  return ['AREA', 'PART', 'DISPUTED', 'OCEAN', 'AGGREGATE'].includes(text)
}

export const gecRows = parseTable(text, 4).flatMap(([code, kind, areaId, name]) =>
  isKind(kind) ? [[code, kind, areaId, name] as const] : [],
)
