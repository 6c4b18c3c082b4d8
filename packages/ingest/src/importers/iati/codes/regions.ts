/** Vocabularies of regions (IATI codelist RegionVocabulary) whose codes are taken. */
export const regionVocabularies = { dac: '1', m49: '2' } as const

/**
 * The regions of the OECD DAC by code (IATI codelist Region). They are groups of aid statistics, with countries that
 * the list does not name, and so no region of another list.
 */
export const dacRegions: Readonly<Record<string, string>> = {
  88: 'States of former Yugoslavia, unspecified',
  89: 'Europe, regional',
  189: 'North of Sahara, regional',
  289: 'South of Sahara, regional',
  298: 'Africa, regional',
  380: 'West Indies, regional',
  389: 'North and Central America, regional',
  489: 'South America, regional',
  498: 'America, regional',
  589: 'Middle East, regional',
  619: 'Central Asia, regional',
  679: 'South Asia, regional',
  689: 'South and Central Asia, regional',
  789: 'Far East Asia, regional',
  798: 'Asia, regional',
  889: 'Oceania, regional',
  998: 'Developing countries, unspecified',
  1027: 'Eastern Africa, regional',
  1028: 'Middle Africa, regional',
  1029: 'Southern Africa, regional',
  1030: 'Western Africa, regional',
  1031: 'Caribbean, regional',
  1032: 'Central America, regional',
  1033: 'Melanesia, regional',
  1034: 'Micronesia, regional',
  1035: 'Polynesia, regional',
}
