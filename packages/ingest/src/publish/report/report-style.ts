/** The style of the report: nothing is loaded, and light and dark follow the reader's system. */
export const reportStyle = `
:root { color-scheme: light dark; --text: #1b1f24; --faint: #57606a; --page: #fff; --line: #d0d7de; --head: #f6f8fa;
  --added: #1a7f37; --revised: #9a6700; --removed: #cf222e; --move: #0969da }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --faint: #9198a1; --page: #0d1117; --line: #3d444d;
  --head: #151b23; --added: #3fb950; --revised: #d29922; --removed: #f85149; --move: #58a6ff } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--text); background: var(--page); max-width: 70rem;
  margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; margin-top: 2.5rem }
p.faint { color: var(--faint) }
p.warning { border-left: 4px solid var(--removed); padding: .25rem .75rem }
div.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
caption { text-align: left; color: var(--faint); padding-bottom: .5rem }
th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); vertical-align: top }
thead th { background: var(--head); position: sticky; top: 0 }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
th[scope=row] { font-weight: 400 }
code { color: var(--faint); font-size: .85em }
svg .added { fill: var(--added) } svg .revised { fill: var(--revised) } svg .removed { fill: var(--removed) }
svg .axis { stroke: var(--line) } svg .move { stroke: var(--move); stroke-width: 2 }
svg .old { fill: var(--page); stroke: var(--move) } svg .new { fill: var(--move) }
@media print { thead th { position: static } }
`
