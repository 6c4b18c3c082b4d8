/** An embed of each kind on the starter data: what follows `/embed/` in its address. */
export const embeds = {
  line: 'line?indicator=OC.MIG.NETR&areas=KGZ,TJK',
  bar: 'bar?indicator=OC.MIG.NETR&areas=KGZ,TJK,UZB,XKX',
  slope: 'slope?indicator=OC.MIG.NETR&areas=KGZ,TJK',
  multiples: 'multiples?indicator=OC.MIG.NETR&areas=KGZ,TJK',
  scatter: 'scatter?indicator=SP.POP.TOTL,OC.MIG.NETR&region=SEEECA',
  map: 'map?indicator=OC.MIG.NETR',
  corridors: 'corridors?indicator=OC.REF.ORIG.DEST',
  sankey: 'sankey?indicator=OC.REF.ORIG.DEST',
  timeline: 'timeline?areas=TJK',
  figure: 'figure?indicator=SP.POP.TOTL&areas=XKX',
} as const
