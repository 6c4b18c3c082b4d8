import { parseTable } from '../parse-table.ts'

// Names that are or were in use for a time: area, language, name, first day, last day. The day is that on which the
// United Nations or ISO recorded the name, or that of the state's own act; a year where the day is not known to us.
// The last row of a country here says since when its present name holds.
const text = `
TUR|en|Turkey||2022-05-31
TUR|en|Türkiye|2022-06-01|
SWZ|en|Swaziland||2018-04-18
SWZ|en|Eswatini|2018-04-19|
MKD|en|Macedonia|1991-09-08|2019-02-11
MKD|en|The former Yugoslav Republic of Macedonia|1993-04-08|2019-02-11
MKD|en|North Macedonia|2019-02-12|
CPV|en|Cape Verde||2013-10-23
CPV|en|Cabo Verde|2013-10-24|
CZE|en|Czechia|2016-07-05|
MMR|en|Burma||1989-06-17
MMR|en|Myanmar|1989-06-18|
COD|en|Zaire|1971-10-27|1997-05-16
COD|en|Democratic Republic of the Congo|1997-05-17|
LBY|en|Libyan Arab Jamahiriya|1977-03-02|2011-09-15
CIV|en|Ivory Coast||1985
BFA|en|Upper Volta||1984-08-03
BFA|en|Burkina Faso|1984-08-04|
BEN|en|Dahomey||1975-11-29
BEN|en|Benin|1975-11-30|
KHM|en|Kampuchea|1976-01-05|1989-04-30
KHM|en|Democratic Kampuchea|1976-01-05|1990-02-02
KHM|en|Khmer Republic|1970-10-09|1975-04-16
LKA|en|Ceylon||1972-05-21
LKA|en|Sri Lanka|1972-05-22|
BGD|en|East Pakistan|1955-10-14|1971-12-15
ZWE|en|Southern Rhodesia||1980-04-17
ZWE|en|Rhodesia|1965|1979-12-11
ZWE|en|Zimbabwe|1980-04-18|
VUT|en|New Hebrides||1980-07-29
VUT|en|Vanuatu|1980-07-30|
KIR|en|Gilbert Islands||1979-07-11
KIR|en|Kiribati|1979-07-12|
TUV|en|Ellice Islands||1978-09-30
DJI|en|French Afars and Issas|1967-07-05|1977-06-26
DJI|en|Djibouti|1977-06-27|
BLZ|en|British Honduras||1973-05-31
BLZ|en|Belize|1973-06-01|
WSM|en|Western Samoa||1997-07-03
TLS|en|East Timor||2002-05-19
TLS|en|Timor-Leste|2002-05-20|
SUR|en|Surinam||1978
NAM|en|South West Africa||1990-03-20
ZMB|en|Northern Rhodesia||1964-10-23
MWI|en|Nyasaland||1964-07-05
BWA|en|Bechuanaland||1966-09-29
LSO|en|Basutoland||1966-10-03
GHA|en|Gold Coast||1957-03-05
GNQ|en|Spanish Guinea||1968-10-11
GNB|en|Portuguese Guinea||1974-09-09
EGY|en|United Arab Republic|1958-02-22|1971-09-10
IRN|en|Persia||1935-03-20
THA|en|Siam||1949-05-10
DEU|en|West Germany|1949-05-23|1990-10-02
DEU|en|Germany, Federal Republic of|1949-05-23|1990-10-02
YEM|en|Yemen Arab Republic|1962-09-27|1990-05-21
YEM|en|North Yemen|1962-09-27|1990-05-21
BLR|en|Byelorussian SSR||1991-09-18
BLR|en|Byelorussia||1991-09-18
UKR|en|Ukrainian SSR||1991-08-23
MDA|en|Moldavia||1991-08-26
KGZ|en|Kirghizia||1991
KNA|en|Saint Christopher and Nevis||1986
SCG|en|Yugoslavia|1992-04-27|2003-02-03
SCG|en|Federal Republic of Yugoslavia|1992-04-27|2003-02-03
SCG|en|Serbia and Montenegro|2003-02-04|2006-06-02
ATF|en|French Southern and Antarctic Territories||1979
`

export const renamingRows = parseTable(text, 5)

// Names in other languages: area, language, form, name. The spelling that the states concerned, or the United
// Nations, use; i18n-iso-countries has another, which stays as an alias.
const other = `
BLR|ru|SHORT|Беларусь
KGZ|ru|SHORT|Кыргызстан
MDA|ru|SHORT|Молдова
MKD|sq|SHORT|Maqedonia e Veriut
`

export const otherNameRows = parseTable(other, 4)
