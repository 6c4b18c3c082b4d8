/**
 * Indicators that are known to count what happens within a period, so that the periods of a year add up to the year.
 * Whether an amount flows or stands is not in the unit (`current US$` is a debt as well as a payment), and publishers
 * have no field for it: these are read from their definitions, under the codes of World Development Indicators (World
 * Bank). What is not here is never added over time.
 */
export const knownFlows: ReadonlySet<string> = new Set([
  // Personal remittances, received and paid.
  'BX.TRF.PWKR.CD.DT',
  'BM.TRF.PWKR.CD.DT',
  // Net migration: who came minus who left.
  'SM.POP.NETM',
  // Foreign direct investment, net inflows and outflows.
  'BX.KLT.DINV.CD.WD',
  'BM.KLT.DINV.CD.WD',
  // Official development assistance received.
  'DT.ODA.ODAT.CD',
  // Gross domestic product.
  'NY.GDP.MKTP.CD',
  // Exports and imports of goods and services.
  'BX.GSR.GNFS.CD',
  'BM.GSR.GNFS.CD',
])
