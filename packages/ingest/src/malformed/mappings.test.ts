import { describe, test } from 'vitest'
import { loadTableMapping } from '../importers/generic/load-table-mapping.ts'
import { mappingText } from '../importers/generic/testing-table.ts'
import { testFile } from '../source/testing-files.ts'
import { expectFault, faultsOf } from './testing-faults.ts'
import type { Malformed } from './testing-faults.ts'

async function* load(text: string | Uint8Array): AsyncGenerator {
  yield await loadTableMapping(await testFile('mapping.yaml', text))
}
const correct = /; correct it, see docs\/data\/generic\.md for one\.$/
const see = /See docs\/data\/generic\.md for a mapping file\.$/
const at = (field: string, what: string) =>
  new RegExp(`mapping\\.yaml, line \\d+, ${field.replaceAll('.', '\\.')}: ${what}`)
/** A mapping with one line that is wrong. */
const wrong = (changes: Record<string, string>) => mappingText(changes)

describe('mapping files', () => {
  test.each<Malformed>([
    ['that are empty', '', /mapping\.yaml, line 1: /, see],
    ['that are no YAML', 'a: [1\nb: 2\n', /mapping\.yaml, line 2: no YAML: Flow sequence/, correct],
    ['with tabs', 'a:\n\tb: 1\n', /mapping\.yaml, line 2: no YAML: Tabs are not allowed/, correct],
    [
      'with a key twice',
      `${mappingText()}value: Other\n`,
      /mapping\.yaml, line 7: no YAML: Map keys must be unique/,
      correct,
    ],
    ['that are lists', '- a\n', /mapping\.yaml, line 1: /, see],
    [
      'with a billion laughs',
      `a: &a [x]\n${'bcdefghi'
        .split('')
        .map((name, n) => `${name}: &${name} [${`*${'abcdefgh'[n] ?? ''},`.repeat(9)}]`)
        .join('\n')}\n`,
      /mapping\.yaml: Excessive alias count/,
      /write it without aliases/,
    ],
    [
      'that are no text',
      Buffer.from([0x61, 0xff, 0xfe]),
      /mapping\.yaml cannot be read \(its text is not UTF-8\)/,
      /see docs\/data\/generic\.md/,
    ],
    [
      'that are far too large',
      `# ${'x'.repeat(1.1e6)}\n`,
      /mapping\.yaml has more than 1 MB/,
      /which is no mapping file/,
    ],
    [
      'with a key that is misspelt',
      `perod: 1\n${mappingText()}`,
      /line 1: "perod" is not known here: did you mean "period"\?/,
      see,
    ],
    [
      'with a key that is misspelt deep within',
      wrong({ subject: '{ area: { from: Country, scheme: [iso3] } }' }),
      at('subject.area', '"scheme" is not known here: did you mean "schemes"'),
      see,
    ],
    [
      'with a key that is misspelt in a dataset',
      wrong({ dataset: '{ id: d, name: D, license: CC BY 4.0, licence: x, attribution: D }' }),
      /mapping\.yaml, line 2, dataset: "license" is not known here: did you mean "licence"\?/,
      see,
    ],
    [
      'with a key of nothing known',
      `zzzzzz: 1\n${mappingText()}`,
      /line 1: "zzzzzz" is not known here: there are "publisher"/,
      see,
    ],
    [
      'without a licence',
      wrong({ dataset: '{ id: d, name: D, attribution: D }' }),
      at('dataset.licence', 'a text is expected'),
      see,
    ],
    [
      'with an empty name',
      wrong({ publisher: '{ id: d, name: "" }' }),
      at('publisher.name', 'a text is expected'),
      see,
    ],
    [
      'with an id in capitals',
      wrong({ publisher: '{ id: OECD, name: D }' }),
      at('publisher.id', 'an id has small letters'),
      see,
    ],
    [
      'with an address that is none',
      wrong({ publisher: '{ id: d, name: D, url: www.example.org }' }),
      at('publisher.url', 'an address is expected'),
      see,
    ],
    [
      'with an unknown scheme',
      wrong({ subject: '{ area: { from: Country, schemes: [iso9] } }' }),
      /subject/,
      see,
    ],
    [
      'with half a corridor',
      wrong({ subject: '{ origin: { from: Country } }' }),
      at('subject', 'a subject is "area", or "origin"'),
      see,
    ],
    ['without periods', wrong({ period: '{}' }), at('period', 'one of "from"'), see],
    [
      'with periods in two places',
      wrong({ period: '{ from: Year, across: true }', value: '' }),
      at('period', 'one of "from"'),
      see,
    ],
    [
      'with a format without a year',
      wrong({ period: '{ from: Year, format: "{quarter}" }' }),
      at('period.format', 'a format has \\{year\\}'),
      see,
    ],
    [
      'with a format of unknown parts',
      wrong({ period: '{ from: Year, format: "{year}-{week}" }' }),
      at('period.format', 'a format has'),
      see,
    ],
    [
      'without a column of values',
      wrong({ value: '' }),
      /mapping\.yaml, line 1: "value" is expected: the column of the values/,
      see,
    ],
    [
      'of a wide table with a column of values',
      wrong({ period: '{ across: true }' }),
      at('value', 'with "across: true"'),
      see,
    ],
    [
      'without indicators',
      wrong({ indicators: '[]' }),
      at('indicators', 'at least one indicator is expected'),
      see,
    ],
    [
      'with several indicators and no column',
      wrong({ indicators: '[{ id: A.B }, { id: A.C }]' }),
      at('indicators.1', 'several indicators need "indicatorFrom"'),
      see,
    ],
    [
      'with an indicator without its code',
      wrong({ indicatorFrom: 'Kind' }),
      at('indicators.0', 'a "code" is expected: the text of the column "Kind"'),
      see,
    ],
    [
      'with an indicator id in small letters',
      wrong({ indicators: '[{ id: flow }]' }),
      at('indicators.0.id', 'an id has capitals'),
      see,
    ],
    [
      'with an unknown kind of unit',
      wrong({ indicators: '[{ id: A, unitKind: PEOPLE }]' }),
      at('indicators.0.unitKind', 'one of PERCENT'),
      see,
    ],
    [
      'with an unknown kind of absence',
      wrong({ missing: '{ "..": X }' }),
      at('missing...', 'a kind of absence is expected: L not collected'),
      see,
    ],
    [
      'with an absence that is a status of values',
      wrong({ missing: '{ n: A }' }),
      at('missing.n', 'a kind of absence is expected'),
      see,
    ],
    [
      'with an unknown status',
      wrong({ status: '{ from: Flag, codes: { p: PROVISIONAL } }' }),
      at('status.codes.p', 'one of our statuses is expected'),
      see,
    ],
    [
      'with a power of ten that is a factor',
      wrong({ unitMult: '1000' }),
      at('unitMult', 'a power of ten is expected'),
      see,
    ],
    [
      'with a dimension in small letters',
      wrong({ dimensions: '{ Sex: { as: sex } }' }),
      at('dimensions.Sex.as', 'a name in capitals is expected'),
      see,
    ],
    [
      'with one sign for two things',
      wrong({ table: '{ decimal: ",", thousands: "," }' }),
      at('table.thousands', 'another sign'),
      see,
    ],
    ['with a header above the first row', wrong({ table: '{ header: 0 }' }), at('table.header', ''), see],
    [
      'with an unknown encoding',
      wrong({ table: '{ encoding: cp866 }' }),
      at('table.encoding', 'utf-8, windows-1252 or detect'),
      see,
    ],
    [
      'with an unknown way to hold',
      wrong({ holds: 'ALL' }),
      at('holds', 'WHOLE \\(what is left out is removed\\) or UPDATE'),
      see,
    ],
  ])('%s', async (_, input, where, way) => {
    const faults = await faultsOf(() => load(input))
    expectFault(faults, 'mapping.yaml', where, way)
  })
})
