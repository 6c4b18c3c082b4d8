import type { Command } from '../command.ts'
import { cite } from './cite.ts'
import { corridor } from './corridor.ts'
import { doctor } from './doctor.ts'
import { downloadCommand } from './download.ts'
import { panel } from './panel.ts'
import { projects } from './projects.ts'
import { query } from './query.ts'
import { rank } from './rank.ts'
import { search } from './search.ts'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  panel,
  rank,
  corridor,
  projects,
  search,
  cite,
  downloadCommand,
  query,
  doctor,
]
