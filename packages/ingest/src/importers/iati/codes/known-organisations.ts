/** An organisation of the data that ship with the program, as IATI publishers name it. */
export interface KnownOrganisation {
  /** Our id. */
  readonly id: string
  readonly name: string
  readonly kind: string
  /** Its identifier in IATI's list of organisations. */
  readonly ref: string
}

/**
 * Organisations of states that IATI gives an identifier and we have a record of. An organisation of a file is one of
 * them when it has exactly this identifier, or has none and exactly this name: names of ministries are too common.
 */
export const knownOrganisations: readonly KnownOrganisation[] = [
  { id: 'iom', name: 'International Organization for Migration', kind: 'MULTILATERAL', ref: 'XM-DAC-47066' },
  { id: 'ilo', name: 'International Labour Organization', kind: 'MULTILATERAL', ref: 'XM-DAC-41302' },
  { id: 'undp', name: 'United Nations Development Programme', kind: 'MULTILATERAL', ref: 'XM-DAC-41114' },
  { id: 'unfpa', name: 'United Nations Population Fund', kind: 'MULTILATERAL', ref: 'XM-DAC-41119' },
  {
    id: 'unhcr',
    name: 'United Nations High Commissioner for Refugees',
    kind: 'MULTILATERAL',
    ref: 'XM-DAC-41121',
  },
  {
    id: 'ocha',
    name: 'United Nations Office for the Coordination of Humanitarian Affairs',
    kind: 'MULTILATERAL',
    ref: 'XM-DAC-41127',
  },
  { id: 'un-women', name: 'UN Women', kind: 'MULTILATERAL', ref: 'XM-DAC-41146' },
  { id: 'who', name: 'World Health Organization', kind: 'MULTILATERAL', ref: 'XM-DAC-928' },
]
