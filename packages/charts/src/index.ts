export { chartKinds } from './chart.ts'
export type {
  About,
  Chart,
  ChartKind,
  DrawOptions,
  Flow,
  Mark,
  Picture,
  Place,
  Row,
  Span,
  Table,
  Unit,
} from './chart.ts'
export { describe } from './describe.ts'
export { draw } from './draw.ts'
export { fixColours, themeStyle } from './palette.ts'
export { dataTable, tableHtml } from './table.ts'
export type { DataTable } from './table.ts'
export { escape } from './text/escape.ts'
export { exactText, valueText } from './text/number.ts'
export { wordsOf } from './text/words.ts'
