import { themeStyle } from '@opencorridor/charts'

/** The look of everything around the picture. Each colour is a variable that a page may set on the element. */
const rules = `
:host{display:block;position:relative;max-width:100%;contain:content;color-scheme:light dark}
.oc{position:relative;font:14px/1.45 var(--oc-font,Inter,system-ui,sans-serif);color:var(--oc-ink);background:var(--oc-paper);border:1px solid var(--oc-grid);border-radius:var(--oc-radius,6px);overflow:hidden}
.oc svg{display:block;width:100%;height:auto;touch-action:pan-y pinch-zoom}
.oc svg:focus-visible,.oc button:focus-visible,.oc input:focus-visible,.oc a:focus-visible{outline:2px solid var(--oc-s1);outline-offset:-2px}
.bar{display:flex;flex-wrap:wrap;gap:6px;align-items:center;padding:8px 12px;border-top:1px solid var(--oc-grid)}
.bar button,.bar a{font:inherit;font-size:13px;min-height:32px;padding:3px 10px;border:1px solid var(--oc-grid);border-radius:4px;background:none;color:var(--oc-ink);text-decoration:none;cursor:pointer;display:inline-flex;align-items:center;gap:6px}
.bar button:hover,.bar a:hover{border-color:var(--oc-axis)}
.bar button[aria-pressed=false]{color:var(--oc-muted);text-decoration:line-through}
.bar label{flex:1 1 200px;display:flex;gap:10px;align-items:center}
.bar input{flex:1;min-height:32px;accent-color:var(--oc-s1)}
.bar output{min-width:4.5em;font-variant-numeric:tabular-nums}
.tip{position:absolute;z-index:2;pointer-events:none;max-width:240px;padding:6px 9px;border-radius:4px;background:var(--oc-ink);color:var(--oc-paper);font-size:13px;line-height:1.35}
.tip b{display:block;font-weight:600}
.tip[hidden],.panel[hidden]{display:none}
.dot{fill:none;stroke:var(--oc-ink);stroke-width:2}
.scroll{overflow:auto;max-height:480px}
table{border-collapse:collapse;width:100%;font-size:13px}
caption{text-align:start;padding:12px;font-weight:600}
th,td{padding:5px 12px;border-top:1px solid var(--oc-grid);text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
th:first-child{text-align:start;white-space:normal}
.note,.panel{padding:8px 12px;margin:0;font-size:12.5px;color:var(--oc-muted)}
.panel{border-top:1px solid var(--oc-grid);color:var(--oc-ink);overflow-wrap:anywhere}
.hide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
`

/**
 * The style sheet of an embed in a theme. It is made by script (CSSOM), which a page's Content-Security-Policy allows
 * where it would refuse a style element.
 */
export function styleSheet(theme: string | undefined): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  const chosen = theme === 'light' || theme === 'dark' ? theme : 'auto'
  sheet.replaceSync(themeStyle(chosen, ':host') + rules)
  return sheet
}
