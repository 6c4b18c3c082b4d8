/**
 * The closed vocabularies of the records around projects, each word with its meaning: they are the enums of the
 * graph. `prisma/schema.prisma` names them where the words are stored. What a source says beyond a vocabulary is
 * shown as its word for the unknown (`termOf`); vocabularies that sources extend freely stay texts.
 */

/** IATI activity status (codelist ActivityStatus). */
export const projectStatuses = {
  PIPELINE: 'It is planned, or waits for its funding.',
  IMPLEMENTATION: 'It is under way.',
  FINALISATION: 'Its work is done, and it is being closed or evaluated.',
  CLOSED: 'It has ended.',
  CANCELLED: 'It was given up before its end.',
  SUSPENDED: 'It has been halted for the time being.',
  UNKNOWN: 'The source does not say.',
} as const

/** IATI organisation roles (codelist OrganisationRole). */
export const organisationRoles = {
  FUNDING: 'It gives the money.',
  ACCOUNTABLE: 'It answers for the project as a whole.',
  EXTENDING: 'It manages budget and direction on behalf of who funds.',
  IMPLEMENTING: 'It carries out the work.',
  UNKNOWN: 'The source does not say what its part is.',
} as const

/** Kinds of organisations, after IATI's codelist OrganisationType. */
export const organisationKinds = {
  MULTILATERAL: 'An organisation of states, such as a UN agency, or of the European Union.',
  GOVERNMENT: 'A government, ministry, agency or local authority.',
  NGO: 'A non-governmental organisation, union or association.',
  PRIVATE: 'A company.',
  FUND: 'A fund or foundation.',
  ACADEMIC: 'A university, school or research body.',
  OTHER: 'Another kind.',
} as const

/** IATI relations of activities (codelist RelatedActivityType), and ours. */
export const projectRelations = {
  PARENT: 'It contains the project as a part.',
  CHILD: 'It is a part of the project.',
  SIBLING: 'Both are parts of one parent.',
  COFUNDED: 'Both are funded together.',
  THIRD_PARTY: 'Another organisation reports on the same work.',
  SUCCESSOR: 'It followed the project.',
  PREDECESSOR: 'The project followed it.',
  SAME_PROGRAMME: 'Both are of one programme.',
  RELATED: 'They are related in another way, which the note says.',
} as const

/** How certain it is that the source says this. */
export const confidences = {
  EXPLICIT: 'The source says it in so many words.',
  LAYOUT: 'It is read from how the source is laid out: a figure beside its label.',
  INFERRED: 'It is concluded from what the source says.',
} as const

/** How a figure is to be read. */
export const qualifiers = {
  EQUAL: 'The figure itself.',
  MORE_THAN: 'More than the figure.',
  AT_LEAST: 'The figure or more.',
  LESS_THAN: 'Less than the figure.',
  AT_MOST: 'The figure or less.',
  ABOUT: 'About the figure.',
  RANGE: 'Between the lower and the upper figure.',
  ORDER_OF_MAGNITUDE: 'Only how large it is: hundreds of thousands.',
  QUALITATIVE: 'No figure: what is said stands in the text.',
  OTHER: 'Another reading, which the text says.',
} as const

/** A word of `qualifiers`. */
export type Qualifier = keyof typeof qualifiers

const signs: ReadonlyMap<string, Qualifier> = new Map([
  ['=', 'EQUAL'],
  ['>', 'MORE_THAN'],
  ['>=', 'AT_LEAST'],
  ['<', 'LESS_THAN'],
  ['<=', 'AT_MOST'],
  ['~', 'ABOUT'],
])

/** The word for a stored qualifier: a sign such as `>=`, or words such as `order of magnitude`. */
export function qualifierOf(stored: string): Qualifier {
  return signs.get(stored.trim()) ?? termOf(qualifiers, stored, 'OTHER')
}

/** Kinds of statements. */
export const statementKinds = {
  FIGURE:
    'A figure that no series can hold: a range, a bound, one without a year or of several places together.',
  ROLE: 'The part that a place has in migration: a country of origin, the main destination.',
  SCHEME: 'A scheme or programme for workers between places.',
  FINDING: 'A finding in words.',
  AGREEMENT: 'What is said of an agreement, such as that it is being drafted.',
  COST: 'What it costs to send money or to migrate.',
  MOVEMENT: 'How many people moved, or that they did.',
  OTHER: 'Another kind.',
} as const

/** What a subject is to its statement. */
export const subjectRoles = {
  ABOUT: 'The statement is about it.',
  CANDIDATE: 'It is one of several that the source may mean.',
  ORIGIN: 'Migrants come from it; the source names no pair.',
  DESTINATION: 'Migrants go to it; the source names no pair.',
  OTHER: 'Another part.',
} as const

/** Directions of a movement on a corridor. */
export const directions = {
  ONWARD: 'From the origin to the destination.',
  RETURN: 'Home, from the destination to the origin of the first move.',
} as const

/** Kinds of themes. */
export const themeKinds = {
  PILLAR: 'A pillar of a programme or strategy.',
  SECTION: 'A section of a pillar.',
  OBJECTIVE: 'An objective of a strategy.',
  TOPIC: 'A topic.',
  OTHER: 'Another kind.',
} as const

/** Kinds of instruments. */
export const instrumentKinds = {
  CONVENTION: 'A convention that states ratify.',
  LAW: 'A law of a state or of the European Union.',
  AGREEMENT: 'An agreement between parties.',
  FRAMEWORK: 'A framework of principles.',
  STRATEGY: 'A strategy.',
  COMPACT: 'A compact of states.',
  PROCESS: 'A consultative process, such as the Almaty Process.',
  STANDARD: 'A standard or certification, such as IRIS.',
  RESOLUTION: 'A resolution of a body of the United Nations.',
  OPINION: 'An advisory opinion of a court.',
  PLAN: 'A plan or agenda.',
  ALLIANCE: 'An alliance of organisations.',
  OTHER: 'Another kind.',
} as const

/** Kinds of resources. */
export const resourceKinds = {
  RESOURCE_CENTRE: 'A migrant resource centre: a place where migrants are advised.',
  PORTAL: 'A web site with information or services.',
  REGISTRY: 'A register of people or skills.',
  TOOLBOX: 'A set of tools and methods for practitioners.',
  E_LEARNING: 'A tool to learn with online.',
  INFORMATION_SYSTEM: 'A system in which authorities keep or exchange data.',
  CAMPAIGN: 'An information campaign.',
  ONE_STOP_SHOP: 'A place where several services are given together.',
  HOTLINE: 'A telephone line for advice.',
  EMPLOYMENT_CENTRE: 'An employment service or centre.',
  TRAINING_MODULE: 'A module of a training.',
  GUIDE: 'A guide for migrants or for those who work with them.',
  OTHER: 'Another kind.',
} as const

/** Kinds of publications. */
export const publicationKinds = {
  REPORT: 'A report.',
  HANDBOOK: 'A handbook.',
  MANUAL: 'A training manual.',
  STUDY: 'A study.',
  MIGRATION_PROFILE: 'A migration profile of a country.',
  COURSE: 'A course or a module of one.',
  STORY: 'A story: news about people or a project.',
  OTHER: 'Another kind.',
} as const

/**
 * The word of a vocabulary that a stored text is, or the one for what the vocabulary does not know. Case, and
 * spaces for underscores, make no difference.
 */
export function termOf<const V extends Readonly<Record<string, string>>, F extends keyof V | null>(
  vocabulary: V,
  stored: string,
  fallback: F,
): keyof V | F {
  const word = stored
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_')
  return Object.hasOwn(vocabulary, word) ? word : fallback
}
