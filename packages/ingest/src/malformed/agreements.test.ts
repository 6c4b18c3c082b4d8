import { describe, test } from 'vitest'
import { loadAgreementDataset } from '../importers/agreements/agreement-dataset.ts'
import { createAgreementsImporter } from '../importers/agreements/agreements-importer.ts'
import { openSource } from '../source/open-source.ts'
import { testFile } from '../source/testing-files.ts'
import { expectFault, faultsOf, itemsOf } from './testing-faults.ts'
import type { Malformed } from './testing-faults.ts'

const full = 'id,title,kind,parties,signed,in_force,ended,url'
const row = (changes: Record<string, string>) => {
  const cells: Record<string, string> = {
    id: 'a',
    title: 'T',
    parties: 'Georgia;Germany',
    signed: '2010',
    ...changes,
  }
  return `${full}\n${full
    .split(',')
    .map((title) => cells[title] ?? '')
    .join(',')}\n`
}
const line2 = (field: string, what: string) => new RegExp(`agreements\\.csv, line 2, ${field}: ${what}`)

describe('lists of agreements', () => {
  test.each<Malformed<string>>([
    [
      'without rows',
      `${full}\n`,
      /agreements\.csv: no agreement could be taken of 0 rows/,
      /name another file/,
    ],
    [
      'without a column of parties',
      'id,title\na,T\n',
      /line 1: there is no column "parties"/,
      /the columns are id, title, kind, parties/,
    ],
    [
      'with a misspelt column',
      'id,title,partis\na,T,x\n',
      /line 1: "partis" is no column of agreements/,
      /did you mean "parties"\?/,
    ],
    [
      'with a column of nothing known',
      'id,title,parties,wage\na,T,x,1\n',
      /line 1: "wage" is no column/,
      /there are "id"/,
    ],
    [
      'with a column twice',
      'id,title,parties,ID\na,T,x,b\n',
      /line 1: the column "id" is there twice/,
      /leave one out\.$/,
    ],
    [
      'with a party that every object answers to',
      row({ parties: 'Georgia;constructor' }),
      line2('parties', 'The party "constructor" is not known'),
      /write its name or ISO code|did you mean/,
    ],
    [
      'with a cell too many',
      `${full}\na,T,,Georgia;Germany,2010,,,,\n`,
      /line 2: The row has 9 cells, where the titles are 8/,
      /check its quotes/,
    ],
    [
      'with an id in capitals',
      row({ id: 'DEU-TUR' }),
      line2('id', '"DEU-TUR" is no id'),
      /such as deu-tur-1961/,
    ],
    ['without an id', row({ id: '' }), line2('id', '"" is no id'), /small letters, digits and "-"/],
    [
      'without a title',
      row({ title: ' ' }),
      line2('title', 'The title is empty'),
      /write the name of the agreement/,
    ],
    [
      'of an unknown kind',
      row({ kind: 'treaty' }),
      line2('kind', '"treaty" is no kind of agreement'),
      /there are "AGREEMENT"/,
    ],
    [
      'with a day of another notation',
      row({ signed: '30.10.1961' }),
      line2('signed', '"30.10.1961" is no date'),
      /such as 1968-10-12/,
    ],
    [
      'with a day that never was',
      row({ signed: '2010-02-30' }),
      line2('signed', '"2010-02-30" is no date'),
      /such as 1968-10-12/,
    ],
    ['with a negative year', row({ signed: '-1961' }), line2('signed', '"-1961" is no date'), /1800 to 2100/],
    ['with the year 0', row({ signed: '0000' }), line2('signed', '"0000" is no date'), /1800 to 2100/],
    [
      'in force before the signature',
      row({ signed: '2010-05', in_force: '2010-04-30' }),
      line2('in_force', '"in_force" is 2010-04-30, before "signed" \\(2010-05\\)'),
      /correct one of them/,
    ],
    [
      'ended before it began',
      row({ in_force: '2012', ended: '2011-12' }),
      line2('ended', '"ended" is 2011-12, before "in_force"'),
      /correct one of them/,
    ],
    [
      'with an address that is none',
      row({ url: 'example.org/a.pdf' }),
      line2('url', '"example.org/a.pdf" is no address'),
      /such as https:\/\/example\.org/,
    ],
    [
      'with an address that runs a script',
      row({ url: 'javascript:alert(1)' }),
      line2('url', '"javascript:alert\\(1\\)" is no address'),
      /such as https/,
    ],
    [
      'with one party',
      row({ parties: 'Georgia;' }),
      line2('parties', 'An agreement has two parties or more'),
      /separated by ";"/,
    ],
    [
      'without parties',
      row({ parties: '' }),
      line2('parties', 'An agreement has two parties or more'),
      /separated by ";"/,
    ],
    [
      'with a party twice',
      row({ parties: 'Georgia;Germany;GEO' }),
      line2('parties', '"Georgia" and "GEO" are the same party \\(GEO\\)'),
      /name each once/,
    ],
    [
      'with a misspelt party',
      row({ parties: 'Georgia;Germny' }),
      line2('parties', 'The party "Germny" is not known'),
      /did you mean Germany \(DEU\)\?/,
    ],
    [
      'with an unknown party',
      row({ parties: 'Georgia;Xanadu' }),
      line2('parties', 'The party "Xanadu" is not known'),
      /write its name or ISO code/,
    ],
    [
      'with a state that was no more',
      row({ parties: 'USSR;Germany', signed: '2010' }),
      line2(
        'parties',
        'The party "USSR" \\(SUN\\) was a state from 1922-12-30 until 1991-12-26, and not in 2010',
      ),
      /correct the date, or write the state of that time/,
    ],
    [
      'with a state that was not yet',
      row({ parties: 'Yugoslavia;Germany', signed: '1900' }),
      line2('parties', 'The party "Yugoslavia" .*not in 1900'),
      /correct the date, or write the state of that time/,
    ],
    [
      'with a code of two states',
      row({ parties: 'YU;Germany', signed: '1970' }),
      line2('parties', 'The party "YU" could be YUG or SCG in 1970'),
      /write the one that is meant/,
    ],
    [
      'with a continent',
      row({ parties: 'Africa;Germany' }),
      line2('parties', 'The party "Africa" is a region'),
      /write the states/,
    ],
  ])('%s', async (_, text, where, way) => {
    const source = await openSource(await testFile('agreements.csv', text))
    const importer = createAgreementsImporter({ source, about: await loadAgreementDataset(undefined) })
    const faults = await faultsOf(() => itemsOf(importer))
    expectFault(faults, 'agreements.csv', where, way)
  })
})
