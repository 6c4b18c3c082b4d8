import { InvalidArgumentError } from 'commander'
import type { Command } from 'commander'

function rejectCount(text: string): number {
  if (text === 'all') return Infinity
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It should be a number, or "all".')
}

/** Gives a command the options that every ingest has: see `IngestOptions`. */
export function addIngestOptions(command: Command): Command {
  return command
    .option('--dry-run', 'read and check everything, keep nothing', false)
    .option('--rejects <count>', 'how many rejected rows to print, or "all"', rejectCount, 20)
}
