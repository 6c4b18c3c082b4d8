export { startWorldBankServer } from './world-bank-server.ts'
export type { Fault, ServedIndicator, WorldBankServer } from './world-bank-server.ts'
export { servedCells } from './served-cells.ts'
