import type { Command } from 'commander'
import { InvalidArgumentError } from 'commander'
import type { IssueKeyFlags } from '../actions/key.ts'
import type { Terminal } from '../terminal.ts'

function readDay(text: string): Date {
  const date = new Date(`${text}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(date.getTime()))
    throw new InvalidArgumentError('It has to be a day, such as 2027-12-31.')
  return date
}

function readPoints(text: string): number {
  const points = Number(text)
  if (!/^\d{1,10}$/.test(text) || points < 1 || points > 2_147_483_647)
    throw new InvalidArgumentError('It has to be a number from 1 to 2147483647.')
  return points
}

/** `opencorridor key issue|list|revoke`. */
export function addKey(parent: Command, terminal: Terminal): void {
  const actions = () => import('../actions/key.ts')
  const key = parent
    .command('key')
    .description('Give people and programs a limit of their own. Nobody needs a key to read.')
  key
    .command('issue')
    .description('Issue a key, and print it: only its hash is kept.')
    .argument('<label>', 'whose it is, for the list')
    .option('--expires <day>', 'its last day is the one before this, in UTC', readDay)
    .option(
      '--points <number>',
      'points that it may spend in a minute (default: what all keys may)',
      readPoints,
    )
    .action(async (label: string, flags: IssueKeyFlags) => {
      await (await actions()).issueKey(label, flags, terminal)
    })
  key
    .command('list')
    .description('List the keys, revoked ones too.')
    .action(async () => {
      await (await actions()).listKeys(terminal)
    })
  key
    .command('revoke')
    .description('End a key.')
    .argument('<id>', 'its id')
    .action(async (id: string) => {
      await (await actions()).revokeKey(id, terminal)
    })
}
