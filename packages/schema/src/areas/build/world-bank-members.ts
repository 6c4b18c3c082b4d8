import { wbEconomyRows } from '../data/wb-economies.ts'
import { wbMemberRows, wbRules } from '../data/wb-members.ts'

/** The Channel Islands are an aggregate, and in no list of countries: their members stand for them. */
export const channelIslands = ['GGY', 'JEY']

/**
 * The countries in each group of the World Bank, by the group's code. The World Bank applies the members of an edition
 * to every year of its data, so they have no dates. Taiwan is no economy of its lists, but in these sums.
 * @throws TypeError when a rule names a group without members: the tables have a typing error.
 */
export function worldBankMembers(): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>(
    wbMemberRows.map(([id, members]) => [id, new Set(members.split(' '))]),
  )
  const group = (id: string) => {
    const members = groups.get(id) ?? new Set<string>()
    groups.set(id, members)
    return members
  }
  for (const [economy, , ...ids] of wbEconomyRows) {
    for (const id of ids) {
      if (id === '') continue
      for (const country of economy === 'CHI' ? channelIslands : [economy]) group(id).add(country)
    }
  }
  for (const id of ['EAS', 'HIC']) group(id).add('TWN')
  for (const [id, operands, operation] of wbRules) {
    const [first, ...others] = operands.map((operand) => {
      const members = groups.get(operand)
      if (members === undefined)
        throw new TypeError(`The rule of ${id} names ${operand}, which has no members.`)
      return members
    })
    for (const country of operation === 'UNION'
      ? operands.flatMap((operand) => [...group(operand)])
      : (first ?? [])) {
      const elsewhere = others.some((members) => members.has(country))
      if (operation === 'UNION' || elsewhere === (operation === 'INTERSECTION')) group(id).add(country)
    }
  }
  return groups
}
