import { expect, test } from 'vitest'
import { readActivityWith } from './testing-activities.ts'

// Names that every object of the language answers to.
test.each(['constructor', 'toString', '__proto__'])('%s is on no code list', async (code) => {
  const read = await readActivityWith(`
<participating-org role="${code}" type="${code}" ref="ZZ-9"/>
<sector vocabulary="${code}" code="${code}"/>
<recipient-region code="${code}"/>
<budget type="${code}"><value>1</value></budget>
<transaction><transaction-type code="${code}"/><value>1</value></transaction>
<related-activity ref="ZZ-2" type="${code}"/>`)
  expect(read.of('ProjectOrganisation').filter(({ role }) => typeof role !== 'string')).toEqual([])
  expect(read.of('Sector')).toEqual([])
  expect(read.of('ProjectMoney')).toEqual([])
  expect(read.reasons('sector')).toEqual([
    expect.stringContaining(`"${code}" is no code of the list SectorVocabulary`),
  ])
  expect(read.reasons('budget/@type')).toHaveLength(1)
  expect(read.reasons('transaction/transaction-type/@code')).toHaveLength(1)
  expect(read.reasons('participating-org/@type')).toHaveLength(1)
})
