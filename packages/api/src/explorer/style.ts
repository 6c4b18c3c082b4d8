import { tabRules } from './use/use-section.ts'

const light = `--bg:#fbfaf7;--paper:#fff;--ink:#16242f;--muted:#566470;--line:#dfe1dd;--soft:#f1f0eb;--accent:#0b5f86;--warm:#b4540a;--fill:#2f8fb8;--rail:#e9ebe8`
const dark = `--bg:#10161b;--paper:#171f26;--ink:#e9eef2;--muted:#a5b1bb;--line:#2b363f;--soft:#1b252d;--accent:#7cc4e8;--warm:#f0a35e;--fill:#4aa3cc;--rail:#26313a`

/**
 * The look of the explorer, for light and dark surroundings, from the narrowest phones on. It stands within each page:
 * one request less before the first paint.
 */
export const style = `
:root{color-scheme:light dark;${light}}
@media (prefers-color-scheme:dark){:root{${dark}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:16px}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.55 Inter,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
h1,h2,h3{line-height:1.2;letter-spacing:-.015em;text-wrap:balance;margin:0}
h1{font-size:clamp(1.75rem,1.3rem + 2vw,2.6rem);font-weight:700}
h2{font-size:1.3rem;font-weight:650;margin:0 0 .8rem}
h3{font-size:1.05rem;font-weight:650;margin:1.2rem 0 .4rem}
p{margin:0 0 .8rem;max-width:68ch}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--warm);outline-offset:2px;border-radius:3px}
.wrap,main>*{max-width:1160px;margin-left:auto;margin-right:auto;padding-left:20px;padding-right:20px}
main>.hero{max-width:none;padding:0}
.hide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999px;padding:10px 16px;background:var(--paper);z-index:9}
.skip:focus{left:8px;top:8px}
.muted,small{color:var(--muted)}
small{font-size:.84rem}
header.site{border-bottom:1px solid var(--line);background:var(--paper)}
header.site .wrap{max-width:1360px}
header.site .wrap{display:flex;flex-wrap:wrap;align-items:center;gap:6px 14px;min-height:60px;padding-top:8px;padding-bottom:8px}
.brand{display:inline-flex;align-items:center;gap:9px;min-height:44px;font-weight:700;font-size:1.1rem;letter-spacing:-.02em;color:var(--ink);text-decoration:none}
header.site nav{display:flex;flex-wrap:wrap;gap:0 2px}
header.site nav a,.tongue{display:inline-flex;align-items:center;min-height:44px;padding:0 8px;color:var(--ink);text-decoration:none;font-size:.93rem;border-radius:6px}
header.site nav a:hover,.tongue:hover{background:var(--soft)}
header.site nav a[aria-current]{box-shadow:inset 0 -2px var(--warm);border-radius:0}
.tongue{margin-left:auto;color:var(--muted)}
.search{position:relative;display:flex;gap:0;flex:1 1 210px;min-width:0}
.search.top{max-width:340px;margin-left:auto;flex-basis:150px}
.search.top+.tongue{margin-left:0}
input,select{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--muted);border-radius:8px;min-height:44px;padding:6px 12px;min-width:0;width:100%}
input[type=radio]{width:auto;min-height:0}
button,.button{font:inherit;font-weight:600;display:inline-flex;align-items:center;min-height:44px;padding:6px 16px;border:1px solid var(--accent);border-radius:8px;background:var(--accent);color:var(--paper);text-decoration:none;cursor:pointer}
.button{background:none;color:var(--accent)}
button:hover,.button:hover{filter:brightness(1.12)}
.search input{border-radius:8px 0 0 8px;border-right:0;flex:1}
.search button{border-radius:0 8px 8px 0}
.hero{position:relative;background:linear-gradient(160deg,#0d2b3d,#0b4a63 62%,#14607a);color:#f3f8fb}
.hero .wrap{position:relative;padding-top:clamp(36px,7vw,76px);padding-bottom:clamp(36px,6vw,64px)}
.hero p{color:#d5e5ee;font-size:1.08rem;max-width:60ch}
.hero a{color:#ffd2a1}
.hero h1{margin-bottom:.5rem}
.hero>svg{position:absolute;inset:0;width:100%;height:100%;opacity:.5}
.search.hero{background:none;max-width:640px;margin:22px 0 12px}
.search.hero input{min-height:54px;border-color:transparent;background:#fff;color:#16242f;font-size:1.06rem}
.search.hero button{background:#e07a1f;border-color:#e07a1f;color:#1c0f00;padding:6px 22px}
.search ::placeholder{color:#5d6b77;opacity:1}
.search ul{position:absolute;z-index:5;top:calc(100% + 6px);left:0;right:0;max-height:min(62vh,460px);overflow:auto;margin:0;padding:6px;list-style:none;background:var(--paper);color:var(--ink);border:1px solid var(--line);border-radius:10px;box-shadow:0 10px 34px rgb(6 30 43/.28)}
.search.top ul{left:auto;width:max(100%,min(420px,88vw))}
.search li{padding:7px 10px;min-height:44px;border-radius:6px;cursor:pointer;line-height:1.3;overflow-wrap:anywhere}
.search li small{display:block}
.search li:hover,.search [aria-selected=true]{background:var(--soft)}
.search [aria-selected=true]{box-shadow:inset 3px 0 var(--warm)}
.hero .try{font-size:.95rem;margin:0}
.hero .try a{display:inline-block;padding:6px 4px}
.counts{display:flex;flex-wrap:wrap;gap:8px 34px;margin:26px 0 0;padding:0;list-style:none}
.counts a{display:block;color:inherit;text-decoration:none;min-height:44px}
.counts b{display:block;font-size:1.55rem;line-height:1.15;font-variant-numeric:tabular-nums}
.counts span{color:#c5d8e3;font-size:.92rem}
.counts a:hover span{text-decoration:underline}
.page{padding-top:34px;padding-bottom:4px}
.page .crumb{margin:0 0 .35rem;color:var(--muted);font-size:.93rem}
.page .lead{font-size:1.08rem;color:var(--muted);margin-top:.5rem}
.page .tags{display:flex;flex-wrap:wrap;gap:6px;margin:.9rem 0 0;padding:0;list-style:none}
.tags a,.tags span{display:inline-flex;align-items:center;min-height:32px;padding:2px 11px;border:1px solid var(--line);border-radius:99px;background:var(--paper);font-size:.9rem;text-decoration:none;color:var(--ink)}
.tags a:hover{border-color:var(--accent);color:var(--accent)}
main>section,main>.grid>section{margin-top:38px}
.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,340px),1fr));gap:0 40px}
.grid>*{min-width:0}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,230px),1fr));gap:12px;margin:0 0 8px;padding:0;list-style:none}
.card{display:flex;flex-direction:column;gap:2px;height:100%;padding:14px 16px;background:var(--paper);border:1px solid var(--line);border-radius:12px;color:var(--ink);text-decoration:none}
.card strong{font-size:1.4rem;line-height:1.2;font-weight:650;font-variant-numeric:tabular-nums;letter-spacing:-.01em}
.card span{color:var(--ink)}
.card:hover{border-color:var(--accent);box-shadow:0 1px 10px rgb(11 74 99/.1)}
.cards.words .card strong{font-size:1.02rem}
.cards.words .card span{color:var(--muted);font-size:.93rem}
.chart{margin:0 0 18px;border-radius:12px;overflow:hidden}
.chart oc-chart{display:block;--oc-radius:12px;--oc-grid:var(--line)}
.chart{container-type:inline-size}
@media (scripting:enabled){.chart.map oc-chart{min-height:calc(33cqw + 500px)}.chart.line oc-chart{min-height:calc(40cqw + 368px)}.chart.corridors oc-chart{min-height:calc(15cqw + 470px)}}
.chart img{display:block;width:100%;height:auto;border:1px solid var(--line);border-radius:12px}
.panels{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,460px),1fr));gap:0 24px}
.split{display:grid;grid-template-columns:minmax(0,1fr);gap:24px}
@media (min-width:900px){.split{grid-template-columns:minmax(0,2fr) minmax(0,1fr)}}
.bars{list-style:none;margin:0 0 10px;padding:0}
.bars li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:1px 14px;padding:7px 0;border-bottom:1px solid var(--line)}
.bars a{color:var(--ink);overflow-wrap:anywhere}
.bars span{font-weight:600;font-variant-numeric:tabular-nums;text-align:end}
.bars svg{grid-column:1/-1;grid-row:2;width:100%;height:5px;border-radius:3px}
.bars small{grid-column:1/-1}
.rail{fill:var(--rail)}.fill{fill:var(--fill)}
.list{list-style:none;margin:0 0 10px;padding:0}
.list li{padding:11px 0;border-bottom:1px solid var(--line)}
.list li>a{font-weight:600;overflow-wrap:anywhere}
.list p{max-width:none;margin:2px 0 0;font-size:.93rem;color:var(--muted)}
.columns{columns:230px;column-gap:32px;list-style:none;margin:0;padding:0}
.columns li{break-inside:avoid;padding:2px 0}
.columns a{display:inline-block;padding:4px 0}
.facts{margin:0 0 10px}
.facts div{display:grid;grid-template-columns:minmax(100px,190px) minmax(0,1fr);gap:4px 18px;padding:8px 0;border-bottom:1px solid var(--line)}
.facts dt{color:var(--muted)}
.facts dd{margin:0;overflow-wrap:anywhere}
@media (max-width:520px){.facts div{grid-template-columns:1fr}}
.scroll{overflow:auto;max-height:640px;border:1px solid var(--line);border-radius:10px;background:var(--paper);margin:0 0 12px}
table{border-collapse:collapse;width:100%;font-size:.93rem}
thead th{position:sticky;top:0;background:var(--soft);text-align:start;font-weight:600}
th,td{padding:8px 14px;border-bottom:1px solid var(--line);text-align:start;vertical-align:top;font-weight:400}
td.n,th.n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
tr:last-child>*{border-bottom:0}
.filters{display:flex;flex-wrap:wrap;gap:12px;align-items:end;padding:16px;margin:0 0 22px;background:var(--soft);border-radius:12px}
.filters label{flex:1 1 190px;min-width:0}
.filters label.narrow{flex:0 1 112px}
.filters label>span{display:block;font-size:.86rem;color:var(--muted);margin:0 0 3px}
.row{display:flex;flex-wrap:wrap;gap:10px;margin:12px 0}
.way{display:flex;flex-wrap:wrap;align-items:center;gap:6px 14px}
.way b{font-size:1.5rem;color:var(--warm);font-weight:400}
.pinned{background:var(--warm);color:#fff;margin:0;max-width:none;padding:8px 20px;text-align:center}
@media (prefers-color-scheme:dark){.pinned{color:#1c0f00}}
.pinned a{color:inherit;font-weight:600}
.note{border-left:3px solid var(--warm);padding:2px 0 2px 14px;color:var(--muted)}
.use{margin-top:56px;background:var(--soft);padding:34px 0 40px;border-top:1px solid var(--line)}
.tabs{border:0;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:6px;min-width:0}
.tabs input{position:absolute;opacity:0;pointer-events:none}
.tabs label{display:inline-flex;align-items:center;min-height:44px;padding:4px 16px;border:1px solid var(--line);border-radius:99px;background:var(--paper);cursor:pointer;font-size:.95rem}
.tabs label:hover{border-color:var(--accent)}
.tabs input:checked+label{background:var(--accent);border-color:var(--accent);color:var(--paper);font-weight:600}
.tabs input:focus-visible+label{outline:3px solid var(--warm);outline-offset:2px}
.tab{display:none;flex:1 0 100%;min-width:0;order:9;padding-top:12px;position:relative}
${tabRules}{display:block}
.tab p.label{font-size:.86rem;color:var(--muted);margin:10px 0 4px}
pre{position:relative;overflow:auto;max-height:440px;margin:0 0 10px;padding:14px 16px;background:var(--paper);border:1px solid var(--line);border-radius:10px;font:.86rem/1.55 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;white-space:pre-wrap;overflow-wrap:anywhere;tab-size:2}
code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.92em}
.copy{float:right;min-height:32px;padding:2px 12px;margin:8px;font-size:.85rem;background:var(--paper);color:var(--accent);position:relative;z-index:1}
footer.site{margin-top:0;padding:34px 0 46px;border-top:1px solid var(--line);font-size:.92rem;color:var(--muted)}
main+footer.site{margin-top:56px}
footer.site nav{display:flex;flex-wrap:wrap;gap:2px 18px}
footer.site nav a{display:inline-flex;align-items:center;min-height:44px;color:var(--ink)}
.docs{display:grid;grid-template-columns:minmax(0,1fr);gap:34px;padding-top:28px}
@media (min-width:900px){.docs{grid-template-columns:230px minmax(0,1fr);gap:48px}.docs aside{order:-1}}
.docs aside ul{list-style:none;margin:0 0 14px;padding:0;font-size:.95rem}
.docs aside a{display:block;padding:5px 0;color:var(--ink);text-decoration:none}
.docs aside a:hover{text-decoration:underline}
.docs aside a[aria-current]{color:var(--accent);font-weight:600}
.docs aside h2{font-size:.86rem;color:var(--muted);margin:14px 0 4px;letter-spacing:0}

.prose h2{margin-top:2rem}.prose h3{margin-top:1.5rem}
.prose li{max-width:68ch}
.prose h1+p{font-size:1.06rem}
.prose h1{margin-bottom:.8rem}

.prose td code{white-space:nowrap}
.prose dt{font-weight:650}.prose dd{margin:0 0 .7rem}
mark{background:#ffe3bf;color:#2a1600}
@media (max-width:640px){.card strong{font-size:1.2rem}header.site nav{order:3;flex:1 1 100%;margin:0 -9px;flex-wrap:nowrap;overflow-x:auto;-webkit-mask:linear-gradient(90deg,#000 86%,transparent);mask:linear-gradient(90deg,#000 86%,transparent);padding-right:14%}.hero>svg{display:none}header.site nav a{white-space:nowrap}.search.top{order:4;max-width:none;flex-basis:100%;margin-left:0}.search.top+.tongue,.tongue{margin-left:auto}.search.hero button{padding:6px 16px}}
@media (prefers-reduced-motion:no-preference){.card,.button,button{transition:border-color .12s,box-shadow .12s}}
@media print{header.site,.use,.filters,footer.site nav,.search{display:none}}
`
  .trim()
  .replaceAll('\n', '')
