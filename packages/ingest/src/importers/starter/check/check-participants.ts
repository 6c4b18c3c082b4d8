import { checkEach } from './compare.ts'
import type { CheckResult } from './compare.ts'
import type { Evidence } from './evidence.ts'
import type { Facts } from './facts.ts'

/** Printed as a donor, and no organisation: the project's note says so. */
const noOrganisation = 'Multiple donors through seed funding'

/** Donors, partners and missions of the projects, by the forms in which they are printed. */
export function checkParticipants({ projects, donors }: Facts, evidence: Evidence): CheckResult[] {
  const organisations = new Map(evidence.records('Organisation').map((row) => [row.id, row]))
  const offices = new Map(evidence.records('Office').map((row) => [row.id, row]))
  const participants = evidence.records('ProjectOrganisation')
  const notes = new Map(evidence.records('Project').map(({ id, note }) => [id, note]))
  const isPrinted = (organisationId: string, printed: string) => {
    const organisation = organisations.get(organisationId)
    const { name, acronym, aliases = [] } = organisation ?? {}
    return [name, acronym, ...aliases].some((form) => printed === form || printed.startsWith(`${form} (`))
  }
  const funded = (projectId: string, printed: string) =>
    printed === noOrganisation
      ? (notes.get(projectId) ?? '').includes('through seed funding')
      : participants.some(
          (row) =>
            row.projectId === projectId && row.role === 'FUNDING' && isPrinted(row.organisationId, printed),
        )
  return [
    checkEach('donors as printed', donors, ({ name, projects: ids }) =>
      ids.filter((id) => !funded(id, name)).map((id) => `"${name}" is no funder of ${id}.`),
    ),
    checkEach('projects with their donors', projects, ({ id, donors: names }) => [
      ...names.filter((name) => !funded(id, name)).map((name) => `"${name}" is no funder of ${id}.`),
      ...participants
        .filter((row) => row.projectId === id && row.role === 'FUNDING')
        .filter(({ organisationId }) => !names.some((name) => isPrinted(organisationId, name)))
        .map(({ organisationId }) => `${organisationId} funds ${id}, which no fact says.`),
    ]),
    checkEach(
      'partners',
      projects.flatMap(({ id, partners }) => partners.map((partner) => ({ id, ...partner }))),
      ({ id, name, source }) =>
        participants.some(
          (row) =>
            row.projectId === id &&
            isPrinted(row.organisationId, name) &&
            evidence.isStatedAt('ProjectOrganisation', row, source),
        )
          ? []
          : [`"${name}" is no partner of ${id} at ${source}.`],
    ),
    checkEach(
      'missions',
      projects.flatMap(({ id, missions }) =>
        missions.flatMap(({ name }) => (name === null ? [] : [{ id, name }])),
      ),
      ({ id, name }) =>
        evidence
          .records('ProjectOffice')
          .filter(({ projectId }) => projectId === id)
          .map(({ officeId }) => offices.get(officeId))
          .some((office) => office?.name === name || `${office?.name ?? ''}, ${office?.city ?? ''}` === name)
          ? []
          : [`"${name}" is no office of ${id}.`],
    ),
  ]
}
