/** What the editions of the kill tests are about. */
export const killedIndicator = 'TX.VAL.MRCH.CD.WT'
/** World Bank codes that are our ids too. */
export const killedAreas = ['TJK', 'KGZ', 'MDA', 'GEO', 'ARM', 'UZB', 'ALB', 'SRB', 'UKR', 'POL'] as const
export const killedYears: readonly number[] = Array.from({ length: 60 }, (_, at) => 1960 + at)
