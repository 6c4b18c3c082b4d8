import { gzipSync } from 'node:zlib'
import { describe, test } from 'vitest'
import { createIlostatImporter } from '../importers/ilostat/ilostat-importer.ts'
import { createSdgImporter } from '../importers/sdg/sdg-importer.ts'
import { loadSdmxMapping } from '../importers/sdmx/load-sdmx-mapping.ts'
import { createSdmxImporter } from '../importers/sdmx/sdmx-importer.ts'
import { smallMapping } from '../importers/sdmx/testing-mapping.ts'
import { testFile } from '../source/testing-files.ts'
import { checkImporter } from './testing-faults.ts'
import type { Malformed } from './testing-faults.ts'

const dsd = 'STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE\n'
const message = (row: string) => `${dsd}dataflow,A:D(1.0),${row}\n`

describe('SDMX-CSV', () => {
  test.each<Malformed>([
    [
      'of another kind',
      'Country,Year\nTJK,2020\n',
      /line 1: the first column is "Country"/,
      /ask the publisher's service for SDMX-CSV/,
    ],
    [
      'in XML',
      '<?xml version="1.0"?><mes:GenericData/>\n',
      /line 1: the first column is "<\?xml/,
      /format=csvfile/,
    ],
    [
      'with a column twice',
      'STRUCTURE,STRUCTURE_ID,REF_AREA,REF_AREA,TIME_PERIOD,OBS_VALUE\nx,A:D,TJK,TJK,2020,1\n',
      /line 1: the column REF_AREA is there twice/,
      /is there twice/,
    ],
    [
      'with a breakdown that the mapping does not know',
      `${dsd.replace('TIME', 'SEX,TIME')}x,A:D,I,TJK,F,2020,1\n`,
      /line 1: the mapping does not say what the column SEX is/,
      /name it in dimensions/,
    ],
    [
      'with an unknown place',
      message('I,XYZ,2020,1'),
      /line 2, REF_AREA: The place "XYZ" is not known/,
      /state it in the mapping/,
    ],
    [
      'with an unknown action',
      message('X,TJK,2020,1'),
      /line 2, ACTION: The action "X"/,
      /none of I, A, M, R and D/,
    ],
    [
      'with a week',
      message('I,TJK,2020-W07,1'),
      /line 2, TIME_PERIOD: The period "2020-W07" is a week/,
      /years, quarters and months are taken/,
    ],
    [
      'with a negative year',
      message('I,TJK,-2020,1'),
      /line 2, TIME_PERIOD: The period "-2020"/,
      /2020-Q1 and 2020-03/,
    ],
    ['with a text for a value', message('I,TJK,2020,c'), /line 2, OBS_VALUE: The value "c"/, /such as -1\.5/],
    [
      'with a cell too few',
      `${dsd}dataflow,A:D(1.0),I,TJK,2020\n`,
      /line 2: The row has 5 cells, where the header names 6/,
      /header names 6/,
    ],
    [
      'with one cell said twice',
      `${message('I,TJK,2020,1')}dataflow,A:D(1.0),I,TJK,2020,2\n`,
      /line 3: The row contradicts line 2/,
      /remove the wrong one/,
    ],
    ['with NUL', message('I,TJK,2020,\0'), /line 2: the text holds a NUL byte/, /fetch it again/],
  ])('%s', async (...malformed) => {
    const text = Object.entries(smallMapping)
      .map(([key, value]) => `${key}: ${value}\n`)
      .join('')
    const mapping = await loadSdmxMapping(await testFile('mapping.yaml', text))
    await checkImporter('data.csv', (source) => createSdmxImporter({ source, mapping }), malformed)
  })
})

const ilo = 'ref_area,source,indicator,sex,classif1,time,obs_value,obs_status\n'
const born = (row: string) => `${ilo}${row.replace('IND', 'MST_XWAP_SEX_AGE_CBR_NB')}\n`

describe('files of ILOSTAT', () => {
  test.each<Malformed>([
    [
      'with labels',
      'ref_area.label,time,obs_value\nTajikistan,2020,1\n',
      /line 1: the column ref_area and indicator is missing/,
      /take the files with codes/,
    ],
    [
      'with an unknown place',
      born('XYZ,BA:1,IND,SEX_T,AGE_YTHADULT_Y15-64,2020,1,'),
      /line 2, ref_area: The area code "XYZ"/,
      /name ours in the mapping/,
    ],
    [
      'with an unknown indicator',
      `${ilo}TJK,BA:1,XXX,SEX_T,,2020,1,\n`,
      /line 2, indicator: The indicator "XXX"/,
      /describe it in a mapping file/,
    ],
    [
      'with an unknown sex',
      born('TJK,BA:1,IND,SEX_X,,2020,1,'),
      /line 2, sex: The sex "SEX_X"/,
      /none of SEX_T, SEX_M/,
    ],
    [
      'with a negative year',
      born('TJK,BA:1,IND,SEX_T,,-2020,1,'),
      /line 2, time: The time "-2020"/,
      /none of 2020, 2020Q1/,
    ],
    [
      'with a text for a value',
      born('TJK,BA:1,IND,SEX_T,,2020,..,'),
      /line 2, obs_value: The value "\.\."/,
      /a missing value is an empty cell/,
    ],
    [
      'with an unknown status',
      born('TJK,BA:1,IND,SEX_T,,2020,1,?'),
      /line 2, obs_status: The status "\?"/,
      /name it in the mapping, in statuses/,
    ],
  ])('%s', async (...malformed) => {
    await checkImporter('data.csv', (source) => createIlostatImporter({ source }), malformed)
  })
})

describe('files of the SDG database', () => {
  const head = 'SeriesCode,GeoAreaCode,TimePeriod,Value\n'
  test.each<Malformed>([
    ['of another kind', 'a,b\n1,2\n', /has no table of the SDG database/, /"SeriesCode", "GeoAreaCode"/],
    [
      'with an unknown place',
      `${head}BX_TRF_PWKR,99999,2020,1\n`,
      /line 2.*99999/,
      /not known as a code of the SDG database/,
    ],
    ['with a year far off', `${head}BX_TRF_PWKR,762,20200,1\n`, /line 2.*20200/, /a year from 1900 to 2100/],
    ['with a text for a value', `${head}BX_TRF_PWKR,762,2020,many\n`, /line 2.*many/, /is no decimal number/],
    [
      'that break off',
      gzipSync(`${head}${'BX_TRF_PWKR,762,2020,1\n'.repeat(99)}`).subarray(0, 60),
      /the packed data breaks off/,
      /fetch the file again/,
    ],
  ])('%s', async (...malformed) => {
    await checkImporter(
      malformed[1] instanceof Uint8Array ? 'data.csv.gz' : 'data.csv',
      (source) => createSdgImporter({ source }),
      malformed,
    )
  })
})
