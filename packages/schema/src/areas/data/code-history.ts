import { parseTable } from '../parse-table.ts'

// From when on a country has its ISO 3166-1 codes, where that is later than the first edition of 1974: alpha-2 code,
// first date. Source: ISO 3166-1 and its newsletters. (BLR and ROU changed their alpha-3 alone, see `alpha3Since`.)
const text = `
AI|1985
AM|1992-08-30
AW|1986
AX|2004-02-13
AZ|1992-08-30
BA|1992
BF|1984
BJ|1977
BL|2007-09-21
BQ|2010-12-15
CD|1997-07-14
CW|2010-12-15
CZ|1993
DJ|1977
EE|1992-08-30
ER|1993
FM|1986
GE|1992-08-30
GG|2006-03-29
GS|1993
HR|1992
IM|2006-03-29
JE|2006-03-29
KG|1992-08-30
KI|1979
KZ|1992-08-30
LT|1992-08-30
LV|1992-08-30
MD|1992-08-30
ME|2006-09-26
MF|2007-09-21
MH|1986
MK|1993
MM|1989-12-05
MP|1986
PS|1999-10-01
PW|1986
RS|2006-09-26
RU|1992-08-30
SI|1992
SK|1993-06-15
SS|2011-08-09
SX|2010-12-15
TF|1979
TJ|1992-08-30
TL|2002-05-20
TM|1992-08-30
TV|1977
UM|1986
UZ|1992-08-30
VU|1980
YT|1993
ZW|1980
`

export const codeSince: ReadonlyMap<string, string> = new Map(parseTable(text, 2))

/** Alpha-3 codes that are younger than the alpha-2 code of the same country. */
export const alpha3Since: ReadonlyMap<string, string> = new Map([
  ['BLR', '1992-06-15'],
  ['ROU', '2002-02-01'],
])

/** M49 numbers that took the place of another, from which day on. */
export const m49Since: ReadonlyMap<string, string> = new Map([
  ['DEU', '1990-10-03'],
  ['ETH', '1993-05-24'],
  ['SDN', '2011-07-09'],
  ['YEM', '1990-05-22'],
  ['PAN', '1979-10-01'],
])

/** Gapminder's ids where they are not the alpha-3 code in small letters. */
export const gapminderIds: ReadonlyMap<string, string> = new Map([
  ['BVT', 'bouisl'],
  ['CUW', 'nld_curacao'],
  ['ATF', 'fra_antarc'],
  ['GGY', 'gbg'],
  ['IMN', 'gbm'],
  ['HMD', 'heard_a_mcd'],
  ['VAT', 'hos'],
  ['SGS', 'sgero_a_ssandw'],
  ['BLM', 'stbar'],
  ['MAF', 'stmar'],
  ['UMI', 'usa_minor_out_isl'],
])
