import { parseTable } from '../parse-table.ts'

// ISO 3166-3: alpha-4, the area here, first and last date in force (years where the day is not known to us), and `own`
// where the entry is an area of its own (a dissolved state or territory) instead of an older code of the area. Codes,
// names and successors come from the package iso-3166, dates from ISO 3166-3 and its newsletters.
const text = `
AIDJ|DJI|1974|1977|
ANHH|ANT|1974|2010-12-14|own
BQAQ|ATB|1974|1979|own
BUMM|MMR|1974|1989-12-04|
BYAA|BLR|1974|1992-06-14|
CSHH|CSK|1974|1993-06-14|own
CSXX|SCG|2003-07-23|2006-09-25|own
CTKI|CTE|1974|1984|own
DDDE|DDR|1974|1990-10-29|own
DYBJ|BEN|1974|1977|
FQHH|ATF|1974|1979|
FXFR|FXX|1993|1997-07-13|own
GEHH|KIR|1974|1979|
HVBF|BFA|1974|1984|
JTUM|JTN|1974|1986|own
MIUM|MID|1974|1986|own
NHVU|VUT|1974|1980|
NQAQ|ATN|1974|1983|own
NTHH|NTZ|1974|1993-07-11|own
PCHH|PCI|1974|1986|own
PUUM|PUS|1974|1986|own
PZPA|PCZ|1974|1980|own
RHZW|ZWE|1974|1980|
SKIN|SKM|1974|1975|own
SUHH|SUN|1974|1992-08-29|own
TPTL|TLS|1974|2002-05-19|
VDVN|VDR|1974|1977|own
WKUM|WAK|1974|1986|own
YDYE|YMD|1974|1990-08-13|own
YUCS|YUG|1974|1992-04-26|own
ZRCD|COD|1974|1997-07-13|
`

export const formerCodeRows = parseTable(text, 5)
