import { parseTable } from '../parse-table.ts'

// Accession and exit: region, member, first day, last day. European Union (with the Communities before it): the
// accession treaties and the withdrawal agreement; euro area: the Council's decisions on the adoption of the euro;
// European Economic Area: its agreement of 1992 and the enlargement agreements, as applied (provisionally in 2004, 2007
// and 2014); OECD: deposit of the instruments of ratification.
const text = `
EUU|BEL FRA DEU ITA LUX NLD|1958-01-01|
EUU|DNK IRL|1973-01-01|
EUU|GBR|1973-01-01|2020-01-31
EUU|GRC|1981-01-01|
EUU|PRT ESP|1986-01-01|
EUU|AUT FIN SWE|1995-01-01|
EUU|CYP CZE EST HUN LVA LTU MLT POL SVK SVN|2004-05-01|
EUU|BGR ROU|2007-01-01|
EUU|HRV|2013-07-01|
EMU|AUT BEL FIN FRA DEU IRL ITA LUX NLD PRT ESP|1999-01-01|
EMU|GRC|2001-01-01|
EMU|SVN|2007-01-01|
EMU|CYP MLT|2008-01-01|
EMU|SVK|2009-01-01|
EMU|EST|2011-01-01|
EMU|LVA|2014-01-01|
EMU|LTU|2015-01-01|
EMU|HRV|2023-01-01|
EMU|BGR|2026-01-01|
EEA|AUT BEL DNK FIN FRA DEU GRC ISL IRL ITA LUX NLD NOR PRT ESP SWE|1994-01-01|
EEA|GBR|1994-01-01|2020-01-31
EEA|LIE|1995-05-01|
EEA|CYP CZE EST HUN LVA LTU MLT POL SVK SVN|2004-05-01|
EEA|BGR ROU|2007-08-01|
EEA|HRV|2014-04-12|
OED|AUT BEL CAN DNK FRA DEU GRC ISL IRL LUX NLD NOR PRT ESP SWE CHE TUR GBR USA|1961|
OED|ITA|1962|
OED|JPN|1964|
OED|FIN|1969|
OED|AUS|1971|
OED|NZL|1973|
OED|MEX|1994|
OED|CZE|1995|
OED|HUN POL KOR|1996|
OED|SVK|2000|
OED|CHL EST ISR SVN|2010|
OED|LVA|2016|
OED|LTU|2018|
OED|COL|2020|
OED|CRI|2021|
`

export const unionRows = parseTable(text, 4)
