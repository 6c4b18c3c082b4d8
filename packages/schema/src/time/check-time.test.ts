import { expect, it } from 'vitest'
import { checkTimeChoice } from './check-time.ts'
import type { TimeChoice } from './check-time.ts'

const check = (choice: TimeChoice) => () => {
  checkTimeChoice(choice)
}

it.each<TimeChoice>([
  {},
  { latest: false, samePeriod: false },
  { latest: true, maxAge: 0, samePeriod: true },
  { latest: false, lastN: 1, maxAge: 5 },
  { lastN: 1000 },
])('takes %j', (choice) => {
  expect(check(choice)).not.toThrow()
})

it.each<[TimeChoice, string]>([
  [{ latest: true, lastN: 3 }, 'not both'],
  [{ lastN: 0 }, 'lastN is 0; it may be 1 to 1000'],
  [{ lastN: 1001 }, 'lastN is 1001'],
  [{ maxAge: 3 }, 'maxAge goes with latest: true or with lastN'],
  [{ latest: true, maxAge: -1 }, 'maxAge is -1; it may be 0 to 1000'],
  [{ latest: true, maxAge: 1e6 }, 'maxAge is 1000000'],
  [{ samePeriod: true }, 'samePeriod goes with latest: true'],
  [{ lastN: 3, samePeriod: true }, 'samePeriod goes with latest: true'],
])('refuses %j', (choice, message) => {
  expect(check(choice)).toThrow(message)
})
