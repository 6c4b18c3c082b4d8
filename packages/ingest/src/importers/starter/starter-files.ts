import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { IngestError } from '../../item.ts'
import * as around from './shapes/around.ts'
import { projectShape } from './shapes/project.ts'
import { roleShape, seriesFigureShape, statementShape } from './shapes/statement.ts'

/** Everything under `packages/ingest/starter`, validated: one list for each file, and the projects. */
export type StarterFiles = Awaited<ReturnType<typeof readStarterFiles>>

/** The folder that ships with the project. */
export function starterFolder(): string {
  return fileURLToPath(new URL('../../../starter', import.meta.url))
}

/**
 * Reads the data files.
 * @param folder - laid out as `packages/ingest/starter`
 * @throws IngestError that names the file and the path in it, when one is missing, is no JSON, has another shape, or
 *   holds a project under another name than its id
 */
export async function readStarterFiles(folder = starterFolder()) {
  const list = <Shape extends z.ZodType>(name: string, shape: Shape) =>
    readShape(folder, `${name}.json`, z.array(shape))
  return {
    datasets: await list('datasets', around.datasetShape),
    organisations: await list('organisations', around.organisationShape),
    offices: await list('offices', around.officeShape),
    themes: await list('themes', around.themeShape),
    sectors: await list('sectors', around.sectorShape),
    regions: await list('regions', around.regionShape),
    projects: await readProjects(folder),
    seriesFigures: await list('figures-series', seriesFigureShape),
    statementFigures: await list('figures-statements', statementShape),
    corridorStatements: await list('corridor-statements', statementShape),
    countryRoles: await list('country-roles', roleShape),
    instruments: await list('instruments', around.instrumentShape),
    resources: await list('resources', around.resourceShape),
    publications: await list('publications', around.publicationShape),
    events: await list('events', around.eventShape),
  }
}

async function readProjects(folder: string) {
  const names = await readdir(join(folder, 'projects')).catch((cause: unknown) => {
    throw new IngestError(`The starter data has no folder projects in ${folder}.`, { cause })
  })
  const projects = []
  for (const name of names.filter((file) => file.endsWith('.json')).sort()) {
    const project = await readShape(folder, `projects/${name}`, projectShape)
    if (`${project.id}.json` !== name) {
      throw new IngestError(`projects/${name} holds the project ${project.id}: rename one of the two.`)
    }
    projects.push(project)
  }
  return projects
}

async function readShape<Shape extends z.ZodType>(
  folder: string,
  file: string,
  shape: Shape,
): Promise<z.output<Shape>> {
  const content = await readFile(join(folder, file), 'utf8').catch((cause: unknown) => {
    throw new IngestError(`The starter data has no file ${file} in ${folder}.`, { cause })
  })
  const parsed = shape.safeParse(parse(content, file))
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`,
  )
  throw new IngestError(`${file} of the starter data is not as it should be; ${issues.join('; ')}.`)
}

function parse(content: string, file: string): unknown {
  try {
    return JSON.parse(content)
  } catch (cause) {
    throw new IngestError(`${file} of the starter data is no JSON.`, { cause })
  }
}
