/** The designation that every display of Kosovo* carries (UN Security Council resolution 1244; ICJ opinion of 2010). */
export const kosovoFootnote =
  '* This designation is without prejudice to positions on status, and is in line with United Nations Security ' +
  'Council resolution 1244 (1999) and the ICJ Opinion on the Kosovo declaration of independence.'

/**
 * What each list calls Kosovo*: scheme, code, last day. ISO 3166-1 has no entry for it; XK and XKX are from the range
 * that it leaves to its users, and so is CLDR's XKK. 412 is an extension of M49 by UN DESA and the UN
 * SDG database.
 */
export const kosovoCodes: readonly (readonly [scheme: string, code: string, until: string])[] = [
  ['iso-user', 'XK', ''],
  ['iso-user', 'XKX', ''],
  ['iso-user', 'XKK', ''],
  ['m49', '412', ''],
  ['sdg', '412', ''],
  ['undesa', '412', ''],
  ['wb', 'XKX', ''],
  ['wb', 'KSV', '2016'],
  ['wb2', 'XK', ''],
  ['iati', 'XK', ''],
  ['rpw', 'KSV', ''],
  ['rpw', 'XKX', ''],
  ['cldr', 'XKK', ''],
  ['mledoze', 'UNK', ''],
  ['gapminder', 'kos', ''],
  ['gec', 'KV', ''],
]
