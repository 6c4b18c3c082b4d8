import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogueIndicators } from '../catalogue/index.ts'
import { parseUnit } from './parse-unit.ts'
import type { ParsedUnit } from './parsed-unit.ts'
import { unitOverrides } from './unit-overrides.ts'

const root = process.env['OPENCORRIDOR_DATA']
if (root === undefined || root === '') {
  throw new Error(
    'OPENCORRIDOR_DATA is not set: name the folder with the publishers’ files (wdi/latest below it).',
  )
}
const folder = join(root, 'wdi', 'latest')

/**
 * Every indicator by the unit that a reader of its title and definition would give it; checked by eye, line by line.
 * Kind, unit, currency with prices or power of ten, aggregation with its weight, then the codes.
 */
const reviewed = `
COUNT | applications | SUM: IP.PAT.NRES IP.PAT.RESD IP.TMK.NRES IP.TMK.RESD
COUNT | articles | SUM: IP.JRN.ARTC.SC
COUNT | businesses | SUM: IC.BUS.NREG
COUNT | companies | SUM: CM.MKT.LDOM.NO
COUNT | departures | SUM: IS.AIR.DPRT
COUNT | procedures | NONE: IC.REG.PROC IC.REG.PROC.FE IC.REG.PROC.MA
COUNT | species | NONE: EN.BIR.THRD.NO EN.FSH.THRD.NO EN.HPT.THRD.NO EN.MAM.THRD.NO
CURRENCY | 2021 PPP $ per day | INT$ CONSTANT 2021 | NONE: SI.SPR.PC40
CURRENCY | 2021 PPP $ per day | INT$ CONSTANT 2021 | WEIGHTED_MEAN by SP.POP.TOTL: SI.SPR.PCAP
CURRENCY | constant 2021 PPP $ per kg of oil equivalent | INT$ CONSTANT 2021 | NONE: EG.GDP.PUSE.KO.PP.KD
CURRENCY | constant 2021 PPP $ | INT$ CONSTANT 2021 | NONE: SL.GDP.PCAP.EM.KD
CURRENCY | current US$ | USD CURRENT | SUM: BM.GSR.ROYL.CD BN.CAB.XOKA.CD BX.GRT.EXTA.CD.WD BX.GRT.TECH.CD.WD BX.GSR.ROYL.CD BX.KLT.DINV.CD.WD BX.TRF.PWKR.CD.DT CM.MKT.LCAP.CD DT.DOD.DECT.CD DT.DOD.DIMF.CD DT.DOD.DPNG.CD DT.DOD.DPPG.CD DT.DOD.DSTC.CD DT.DOD.MWBG.CD DT.NFL.DECT.CD DT.ODA.ODAT.CD FI.RES.TOTL.CD IE.PPI.ENGY.CD IE.PPI.TELE.CD IE.PPI.TRAN.CD IE.PPI.WATR.CD IE.PPN.ICTI.CD NY.GDP.MKTP.CD NY.GNP.ATLS.CD TM.VAL.MRCH.CD.WT TX.VAL.MRCH.CD.WT TX.VAL.TECH.CD
CURRENCY | current US$ | USD CURRENT | WEIGHTED_MEAN by SP.POP.TOTL: DT.ODA.ODAT.PC.ZS NY.GDP.PCAP.CD NY.GNP.PCAP.CD
CURRENCY | current international $ | INT$ CURRENT | SUM: NY.GNP.MKTP.PP.CD
CURRENCY | current international $ | INT$ CURRENT | WEIGHTED_MEAN by SP.POP.TOTL: NY.GDP.PCAP.PP.CD NY.GNP.PCAP.PP.CD
INDEX | 0 = less disclosure to 10 = more disclosure | NONE: IC.BUS.DISC.XQ
INDEX | 0 = low to 8 = high | NONE: IC.CRD.INFO.XQ
INDEX | 0 = weak to 12 = strong | NONE: IC.LGL.CRED.XQ
INDEX | 1 = low to 5 = high | NONE: LP.LPI.OVRL.XQ
INDEX | 1 = low to 6 = high | NONE: IQ.CPA.ECON.XQ IQ.CPA.IRAI.XQ IQ.CPA.PUBS.XQ IQ.CPA.SOCI.XQ IQ.CPA.STRC.XQ
INDEX | 1 = most business-friendly regulations | NONE: IC.BUS.EASE.XQ
INDEX | 1 = yes; 0 = no | NONE: SG.NOD.CONS
INDEX | index (0 to 100) | NONE: SI.POV.GINI
INDEX | index (2014-2016 = 100) | NONE: AG.PRD.CROP.XD AG.PRD.FOOD.XD AG.PRD.LVSK.XD
INDEX | index (2015 = 100) | NONE: TT.PRI.MRCH.XD.WD
INDEX | score (0 to 100) | NONE: IQ.SCI.OVRL
PERCENT | % ages 15-24 | NONE: SH.HIV.1524.FE.ZS SH.HIV.1524.MA.ZS
PERCENT | % gross | NONE: SE.PRE.ENRR SE.PRM.ENRR SE.SEC.ENRR SE.TER.ENRR
PERCENT | % manufactured exports | NONE: TX.MNF.TECH.ZS.UN
PERCENT | % manufacturing value added | NONE: NV.MNF.TECH.ZS.UN
PERCENT | % net | NONE: SE.PRM.NENR SE.SEC.NENR
PERCENT | % of 24 hour day | NONE: SG.TIM.UWRK.FE SG.TIM.UWRK.MA
PERCENT | % of GDP per capita | NONE: SE.XPD.PRIM.PC.ZS SE.XPD.SECO.PC.ZS SE.XPD.TERT.PC.ZS
PERCENT | % of GDP | NONE: CM.MKT.LCAP.GD.ZS CM.MKT.TRAD.GD.ZS FM.LBL.BMNY.GD.ZS FS.AST.DOMS.GD.ZS FS.AST.PRVT.GD.ZS GB.XPD.RSDV.GD.ZS GC.AST.TOTL.GD.ZS GC.DOD.TOTL.GD.ZS GC.LBL.TOTL.GD.ZS GC.NFN.TOTL.GD.ZS GC.NLD.TOTL.GD.ZS GC.REV.XGRT.GD.ZS GC.TAX.TOTL.GD.ZS GC.XPN.TOTL.GD.ZS MS.MIL.XPND.GD.ZS NE.EXP.GNFS.ZS NE.GDI.TOTL.ZS NE.IMP.GNFS.ZS NV.AGR.TOTL.ZS NV.IND.TOTL.ZS NY.GDP.TOTL.RT.ZS NY.GNS.ICTR.ZS SE.XPD.TOTL.GD.ZS TG.VAL.TOTL.GD.ZS
PERCENT | % of GNI | NONE: DT.DOD.DECT.GN.ZS DT.ODA.ODAT.GN.ZS NY.ADJ.SVNG.GN.ZS
PERCENT | % of central government expense | NONE: DT.ODA.ODAT.XP.ZS
PERCENT | % of children ages 12-23 months | NONE: SH.IMM.IDPT SH.IMM.MEAS
PERCENT | % of children ages 6-59 months | NONE: SH.ANM.CHLD.ZS
PERCENT | % of children ages 7-14 | NONE: SL.TLF.0714.ZS
PERCENT | % of children under 5 | NONE: SH.STA.MALN.ZS SH.STA.OWGH.ZS SH.STA.STNT.ZS SH.STA.WAST.ZS SH.SVR.WAST.ZS
PERCENT | % of cohort | NONE: SE.PRM.PRSL.FE.ZS SE.PRM.PRSL.MA.ZS
PERCENT | % of commercial profits | NONE: IC.TAX.TOTL.CP.ZS
PERCENT | % of energy use | NONE: EG.IMP.CONS.ZS
PERCENT | % of exports of goods, services and primary income | NONE: DT.TDS.DECT.EX.ZS
PERCENT | % of female children ages 7-14 | NONE: SL.TLF.0714.FE.ZS
PERCENT | % of female employment | NONE: SL.AGR.EMPL.FE.ZS SL.EMP.VULN.FE.ZS SL.EMP.WORK.FE.ZS SL.FAM.WORK.FE.ZS SL.IND.EMPL.FE.ZS SL.SRV.EMPL.FE.ZS
PERCENT | % of female enrollment | NONE: SE.PRM.REPT.FE.ZS
PERCENT | % of female labor force ages 15-24 | NONE: SL.UEM.1524.FE.ZS
PERCENT | % of female labor force | NONE: SL.UEM.TOTL.FE.ZS
PERCENT | % of female population ages 15+ | NONE: SL.TLF.CACT.FE.ZS
PERCENT | % of females ages 15 and above | NONE: SE.ADT.LITR.FE.ZS
PERCENT | % of females ages 15-24 | NONE: SE.ADT.1524.LT.FE.ZS
PERCENT | % of firms | NONE: IC.ELC.OUTG.ZS IC.FRM.BKWC.ZS IC.FRM.FEMM.ZS IC.FRM.FEMO.ZS IC.FRM.METG.ZS
PERCENT | % of general government expenditure | NONE: MS.MIL.XPND.ZS
PERCENT | % of government expenditure | NONE: SE.XPD.TOTL.GB.ZS
PERCENT | % of gross capital formation | NONE: DT.ODA.ODAT.GI.ZS
PERCENT | % of imports of goods, services and primary income | NONE: DT.ODA.ODAT.MP.ZS
PERCENT | % of income or consumption | NONE: SI.DST.02ND.20 SI.DST.03RD.20 SI.DST.04TH.20 SI.DST.05TH.20 SI.DST.10TH.10 SI.DST.FRST.10 SI.DST.FRST.20
PERCENT | % of internal resources | NONE: ER.H2O.FWTL.ZS
PERCENT | % of land area | NONE: AG.LND.AGRI.ZS AG.LND.ARBL.ZS AG.LND.CROP.ZS AG.LND.FRST.ZS
PERCENT | % of male children ages 7-14 | NONE: SL.TLF.0714.MA.ZS
PERCENT | % of male employment | NONE: SL.AGR.EMPL.MA.ZS SL.EMP.VULN.MA.ZS SL.EMP.WORK.MA.ZS SL.FAM.WORK.MA.ZS SL.IND.EMPL.MA.ZS SL.SRV.EMPL.MA.ZS
PERCENT | % of male enrollment | NONE: SE.PRM.REPT.MA.ZS
PERCENT | % of male labor force ages 15-24 | NONE: SL.UEM.1524.MA.ZS
PERCENT | % of male labor force | NONE: SL.UEM.TOTL.MA.ZS
PERCENT | % of male population ages 15+ | NONE: SL.TLF.CACT.MA.ZS
PERCENT | % of males ages 15 and above | NONE: SE.ADT.LITR.MA.ZS
PERCENT | % of males ages 15-24 | NONE: SE.ADT.1524.LT.MA.ZS
PERCENT | % of manufactured exports | NONE: TX.VAL.TECH.MF.ZS
PERCENT | % of married women ages 15-49 | NONE: SP.DYN.CONU.ZS SP.UWT.TFRT
PERCENT | % of merchandise exports | NONE: TX.VAL.FUEL.ZS.UN TX.VAL.MMTL.ZS.UN
PERCENT | % of people ages 15 and above | NONE: SE.ADT.LITR.ZS
PERCENT | % of people ages 15-24 | NONE: SE.ADT.1524.LT.ZS
PERCENT | % of people at risk | NONE: SH.SGR.CRSK.ZS SH.SGR.IRSK.ZS
PERCENT | % of population ages 15-49 | NONE: SH.DYN.AIDS.ZS
PERCENT | % of population ages 20 to 79 | NONE: SH.STA.DIAB.ZS
PERCENT | % of population | NONE: SI.POV.NAHC
PERCENT | % of population | WEIGHTED_MEAN by SP.POP.TOTL: EG.ELC.ACCS.ZS SI.POV.DDAY SN.ITK.DEFC.ZS
PERCENT | % of relevant age group | NONE: SE.PRM.CMPT.FE.ZS SE.PRM.CMPT.MA.ZS SE.PRM.CMPT.ZS SE.PRM.GINT.FE.ZS SE.PRM.GINT.MA.ZS
PERCENT | % of rural population | NONE: SI.POV.RUHC
PERCENT | % of senior management time | NONE: IC.GOV.DURS.ZS
PERCENT | % of total agricultural land | NONE: AG.LND.IRIG.AG.ZS
PERCENT | % of total electricity output | NONE: EG.ELC.RNEW.ZS
PERCENT | % of total energy use | NONE: EG.USE.COMM.CL.ZS
PERCENT | % of total exports | NONE: ST.INT.RCPT.XP.ZS
PERCENT | % of total final energy consumption | NONE: EG.FEC.RNEW.ZS
PERCENT | % of total imports | NONE: ST.INT.XPND.MP.ZS
PERCENT | % of total labor force | WEIGHTED_MEAN by SL.TLF.TOTL.IN: SL.TLF.TOTL.FE.ZS SL.UEM.TOTL.ZS
PERCENT | % of total land area | NONE: AG.LND.EL5M.ZS
PERCENT | % of total population | WEIGHTED_MEAN by SP.POP.TOTL: EN.POP.EL5M.ZS EN.URB.MCTY.TL.ZS SP.POP.0014.TO.ZS SP.POP.1564.TO.ZS SP.POP.65UP.TO.ZS SP.POP.TOTL.FE.ZS SP.RUR.TOTL.ZS SP.URB.TOTL.IN.ZS
PERCENT | % of total reserves | NONE: DT.DOD.DSTC.IR.ZS
PERCENT | % of total teachers | NONE: SE.PRM.TCAQ.ZS
PERCENT | % of total territorial area | NONE: ER.PTD.TOTL.ZS
PERCENT | % of total | NONE: EG.USE.COMM.FO.ZS SH.DTH.COMM.ZS SH.DTH.INJR.ZS SH.DTH.NCOM.ZS SH.STA.BRTC.ZS
PERCENT | % of total | WEIGHTED_MEAN by SP.POP.TOTL: EN.ATM.PM25.MC.ZS
PERCENT | % of urban population | NONE: SI.POV.URHC
PERCENT | % of urban population | WEIGHTED_MEAN by SP.URB.TOTL: EN.POP.SLUM.UR.ZS EN.URB.LCTY.UR.ZS
PERCENT | % of women age 15-49 | NONE: SG.DMK.SRCR.FN.ZS
PERCENT | % of women ages 15-19 who have had children or are currently pregnant | NONE: SP.MTR.1519.ZS
PERCENT | % of working-age population | NONE: SP.POP.DPND
PERCENT | % | NONE: CM.MKT.TRNR FB.AST.NPER.ZS FB.BNK.CAPA.ZS FR.INR.DPST FR.INR.LEND FR.INR.LNDP FR.INR.RINR FR.INR.RISK SE.SEC.PROG.FE.ZS SE.SEC.PROG.MA.ZS SG.GEN.PARL.ZS SH.STA.ANVC.ZS SI.POV.NAGP SI.POV.RUGP SI.POV.URGP SI.SPR.PC40.ZG SI.SPR.PCAP.ZG SL.EMP.TOTL.SP.ZS SP.REG.BRTH.ZS SP.REG.DTHS.ZS
PERCENT | % | WEIGHTED_MEAN by SP.POP.TOTL: SI.POV.GAPS
PERCENT | annual % change | NONE: CM.MKT.INDX.ZG
PERCENT | annual % | NONE: FM.LBL.BMNY.ZG FP.CPI.TOTL.ZG NY.GDP.DEFL.KD.ZG NY.GDP.MKTP.KD.ZG NY.GDP.PCAP.KD.ZG SP.POP.GROW
PERSONS | persons | SUM: SE.PRM.UNER.FE SE.PRM.UNER.MA SL.TLF.TOTL.IN SM.POP.NETM SM.POP.REFG SM.POP.REFG.OR SM.POP.TOTL SP.POP.TOTL SP.RUR.TOTL SP.URB.TOTL
QUANTITY | MJ/$2021 PPP GDP | NONE: EG.EGY.PRIM.PP.KD
QUANTITY | TEU | SUM: IS.SHP.GOOD.TU
QUANTITY | cubic meters | WEIGHTED_MEAN by SP.POP.TOTL: ER.H2O.INTR.PC
QUANTITY | cubic meters | x10^9 | SUM: ER.H2O.FWTL.K3 ER.H2O.INTR.K3
QUANTITY | days | NONE: IC.ELC.TIME IC.REG.DURS IC.REG.DURS.FE IC.REG.DURS.MA LP.EXP.DURS.MD LP.IMP.DURS.MD
QUANTITY | hectares per person | WEIGHTED_MEAN by SP.POP.TOTL: AG.LND.ARBL.HA.PC
QUANTITY | hectares | SUM: AG.LND.CREL.HA
QUANTITY | kWh per capita | WEIGHTED_MEAN by SP.POP.TOTL: EG.USE.ELEC.KH.PC
QUANTITY | kg of oil equivalent per capita | WEIGHTED_MEAN by SP.POP.TOTL: EG.USE.PCAP.KG.OE
QUANTITY | kg per hectare | NONE: AG.YLD.CREL.KG
QUANTITY | kilograms per hectare of arable land | NONE: AG.CON.FERT.ZS
QUANTITY | kt of CO2 equivalent | SUM: EN.ATM.GHGT.KT.CE EN.ATM.METH.KT.CE
QUANTITY | kt | SUM: EN.ATM.CO2E.KT
QUANTITY | metric tons of CO2 equivalent | x10^3 | SUM: EN.ATM.NOXE.KT.CE
QUANTITY | metric tons per capita | WEIGHTED_MEAN by SP.POP.TOTL: EN.ATM.CO2E.PC
QUANTITY | micrograms per cubic meter | WEIGHTED_MEAN by SP.POP.TOTL: EN.ATM.PM25.MC.M3
QUANTITY | sq. km | SUM: AG.LND.FRST.K2 AG.LND.TOTL.K2 AG.SRF.TOTL.K2
QUANTITY | total route-km | SUM: IS.RRS.TOTL.KM
QUANTITY | years | NONE: SP.DYN.LE00.FE.IN SP.DYN.LE00.IN SP.DYN.LE00.MA.IN
RATIO | LCU per US$ | NONE: PA.NUS.FCRF
RATIO | LCU per international $ | NONE: PA.NUS.PPP
RATIO | births per 1,000 women ages 15-19 | NONE: SP.ADO.TFRT
RATIO | births per woman | NONE: SP.DYN.TFRT.IN
RATIO | girls per boy | NONE: SE.ENR.PRIM.FM.ZS SE.ENR.PRSC.FM.ZS
RATIO | people per sq. km of land area | NONE: EN.POP.DNST
RATIO | per 1 million people | WEIGHTED_MEAN by SP.POP.TOTL: IT.NET.SECR.P6
RATIO | per 1,000 live births | NONE: SH.DYN.MORT SH.DYN.NMRT SP.DYN.IMRT.IN
RATIO | per 1,000 people | WEIGHTED_MEAN by SP.POP.TOTL: SH.MED.BEDS.ZS SP.DYN.CBRT.IN SP.DYN.CDRT.IN
RATIO | per 100 people | WEIGHTED_MEAN by SP.POP.TOTL: IT.CEL.SETS.P2 IT.MLT.MAIN.P2 IT.NET.BBND.P2
RATIO | per 100,000 adults | NONE: FB.ATM.TOTL.P5 FB.CBK.BRCH.P5
RATIO | per 100,000 live births | NONE: SH.STA.MMRT
RATIO | per 100,000 people | WEIGHTED_MEAN by SP.POP.TOTL: SH.TBS.INCD VC.IHR.PSRC.P5
RATIO | per 100,000 population | WEIGHTED_MEAN by SP.POP.TOTL: SH.MED.SAOP.P5 SH.SGR.PROC.P5 SH.STA.TRAF.P5
RATIO | per million people | WEIGHTED_MEAN by SP.POP.TOTL: SP.POP.SCIE.RD.P6 SP.POP.TECH.RD.P6
RATIO | price level ratio (United States = 1) | NONE: PA.NUS.PPPC.RF
RATIO | pupils per teacher | NONE: SE.PRM.ENRL.TC.ZS
RATIO | tractors per 100 sq. km of arable land | NONE: AG.LND.TRAC.ZS
`

/** A unit as a line of the table says it. */
function inWords({
  unitKind,
  unit,
  currency,
  prices,
  priceBase,
  unitMult,
  aggregation,
  weightId,
}: ParsedUnit) {
  const details = [currency, prices, priceBase, unitMult === 0 ? undefined : `x10^${unitMult}`]
  const method = [aggregation, weightId].filter((part) => part !== undefined).join(' by ')
  const parts = [unitKind, unit, details.filter((part) => part !== undefined).join(' '), method]
  return parts.filter((part) => part !== '').join(' | ')
}

function read(): Map<string, ParsedUnit> {
  const suffix = '.datapackage.json'
  const names = readdirSync(folder).filter((name) => name.endsWith(suffix))
  return new Map(
    names.map((name) => {
      const { title, readme } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<
        'title' | 'readme',
        string
      >
      const code = name.slice(0, -suffix.length).toUpperCase()
      return [code, parseUnit({ code, title, definition: readme })]
    }),
  )
}

const units = read()

test('knows the unit of every indicator', () => {
  expect(units.size).toBe(325)
  expect([...units].filter(([, { unitKind }]) => unitKind === 'UNKNOWN').map(([code]) => code)).toEqual([])
})

test('reads every unit as it was reviewed', () => {
  const expected = new Map<string, string>()
  for (const line of reviewed.trim().split('\n')) {
    const [words = '', codes = ''] = line.split(/: (?=[A-Z0-9.]+(?: [A-Z0-9.]+)*$)/)
    for (const code of codes.split(' ')) expected.set(code, words)
  }
  const found = new Map([...units].map(([code, unit]) => [code, inWords(unit)]))
  expect(found).toEqual(expected)
})

test('has no override for an indicator that is not there', () => {
  expect(Object.keys(unitOverrides).filter((code) => !units.has(code))).toEqual([])
})

test('agrees with the catalogue on the indicators that both describe', () => {
  const shared = catalogueIndicators.filter(({ id }) => units.has(id))
  expect(shared.length).toBeGreaterThan(5)
  for (const { id, unitKind, unit, currency, prices, priceBase, aggregation, weightId } of shared) {
    const stated = { unitKind, unit, currency, prices, priceBase, aggregation, weightId }
    const present = Object.entries(stated).filter(([, value]) => value !== null && value !== undefined)
    expect({ id, unitMult: 0, ...Object.fromEntries(present) }).toEqual({ id, ...units.get(id) })
  }
})
