import { GUT_STYLES } from './gut-styles.js';

/** Everything shared by screen and paper; colours and sizes come from the tokens. */
const BASE = `
*{box-sizing:border-box}
html{font-size:100%;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth;scroll-padding-top:var(--s-4)}
body{margin:0;background:var(--paper);color:var(--ink);font:400 var(--t-body)/var(--lh-body) var(--font-ui);font-variant-numeric:tabular-nums;-webkit-font-smoothing:antialiased;print-color-adjust:exact;-webkit-print-color-adjust:exact}
h1,h2,h3,p,ul,ol,dl,dd,figure,table{margin:0;padding:0}ul,ol{list-style:none}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:1px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:var(--r-1)}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999em;background:var(--surface);padding:var(--s-3) var(--s-4);z-index:9}.skip:focus{left:var(--s-4);top:var(--s-2)}
svg{display:block}svg text{font-family:var(--font-ui);fill:var(--ink)}.glyph,.eyepiece{flex:none}
.scale,.journey,.strip{width:100%;height:auto;overflow:visible}
.jl{font-size:13px;font-weight:500}.jn{font-size:14.5px;font-weight:650}.js{font-size:13px;font-weight:400}svg .js{fill:var(--ink-2)}
svg .jh{font-size:14px;font-family:var(--font-voice);fill:var(--ink-2)}svg .jbig{font-size:30px;font-family:var(--font-voice);font-weight:450}svg .jw{font-size:15px;font-family:var(--font-voice)}
svg text.acc{fill:var(--accent)}svg text.wrn{fill:var(--warn)}
.strip text{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.voice{font-family:var(--font-voice);font-weight:430;letter-spacing:-.012em;line-height:var(--lh-tight);text-wrap:balance}
.h2{font-family:var(--font-voice);font-weight:450;font-size:var(--t-2);letter-spacing:-.01em;line-height:1.25;text-wrap:balance}
.h3{font-weight:600;font-size:var(--t-body);margin-top:var(--s-5)}
.lede{font-size:1.125rem;color:var(--ink-2);max-width:var(--measure);text-wrap:pretty}
.lede b{color:var(--ink);font-weight:600}b{font-weight:600}
a.num{color:var(--ink);font-weight:600;text-decoration:underline dotted var(--edge) 1.5px;text-underline-offset:.22em}
.note{font-size:var(--t-note);color:var(--ink-2)}
.brand{display:flex;align-items:center;gap:10px;font-family:var(--font-voice);font-size:1.25rem;font-weight:500;letter-spacing:-.01em}
.pho,.pri,.paper,.paper-line,.paper-rest{display:none}
.eyepiece{width:100%;height:auto}
.hero h1{font-size:var(--t-verdict)}
.says .note{margin-top:var(--s-2);max-width:80ch}
.near{margin-top:var(--s-2);font-size:.9375rem}
.key{display:flex;align-items:center;gap:10px;font-size:var(--t-note);color:var(--ink-2)}.key svg{flex:none}
.points li{padding-left:1.1em;text-indent:-1.1em;margin-top:.35em}.points li::before{content:"–";display:inline-block;width:1.1em;text-indent:0;color:var(--ink-3)}
.stop{background:var(--warn-soft);border-left:4px solid var(--warn);border-radius:var(--r-1);padding:var(--s-4) var(--s-5);margin:var(--s-2) 0 var(--s-4)}
.stop .h2{color:var(--warn);margin-bottom:var(--s-1)}.stop p+p{margin-top:var(--s-2)}
table{border-collapse:collapse;width:100%}
thead th{text-align:left;font-weight:550;font-size:var(--t-note);color:var(--ink-2);padding:8px 12px 8px 0;border-bottom:1px solid var(--edge);vertical-align:bottom}
tbody th,td{padding:9px 12px 9px 0;border-bottom:1px solid var(--line);vertical-align:top;font-size:.9375rem;text-align:left;font-weight:400}
thead th.r,td.r{text-align:right;white-space:nowrap}thead th:last-child,td:last-child{padding-right:0}
.sum th,.sum td{font-weight:600}.yardstick th,.yardstick td{background:linear-gradient(var(--accent-soft),var(--accent-soft)) no-repeat;background-size:100% 100%}
.scroll{overflow-x:auto}
summary{cursor:pointer}
tbody summary{text-decoration:underline dotted var(--edge) 1.5px;text-underline-offset:.22em;list-style:none}tbody summary::-webkit-details-marker{display:none}tbody summary:hover{color:var(--accent)}
tbody details{display:inline-block;max-width:100%}
.record{margin:8px 0 6px;padding:10px 14px;background:var(--sunk);border-radius:var(--r-2);font-size:var(--t-small);max-width:60ch}
.record div{display:grid;grid-template-columns:7.5em 1fr;gap:0 10px;padding:2px 0}.record dt{color:var(--ink-2)}.record p+p{margin-top:4px}
code{font:inherit;font-size:.92em;color:var(--ink-2)}
.how{display:inline-flex;gap:7px;align-items:baseline}.kind{flex:none;position:relative;top:1px}
.chip{display:inline-block;font-size:var(--t-note);font-weight:600;white-space:nowrap;border-radius:var(--r-1);padding:0 7px}
.verify{color:var(--warn);border:1px dashed var(--warn)}
.behind{margin-top:var(--s-2)}.behind>summary{font-size:var(--t-note);color:var(--accent);text-decoration:underline;text-underline-offset:.18em;text-decoration-thickness:1px;min-height:28px;display:inline-flex;align-items:center;list-style:none}.behind>summary::-webkit-details-marker{display:none}
.behind[open]>summary{margin-bottom:var(--s-2)}
.hint{color:var(--ink-2)}.near3 li+li{margin-top:2px}
.measure{max-width:var(--measure)}.measure p+p,.measure{margin-top:var(--s-3)}
.sums{margin-top:var(--s-2);max-width:60ch}.short .note{margin-left:6px}
table.body :is(th,td):last-child,table.labs :is(th,td):last-child{padding-left:24px}#body .measure+.scroll,#body .scroll+.note{margin-top:var(--s-3)}
.foot{border-top:1px solid var(--line);padding-top:var(--s-3)}
`;

const SCREEN = `
@media screen{
.top{display:flex;align-items:center;gap:var(--s-6);padding:0 var(--s-6);height:68px;max-width:1328px;margin:0 auto}
.top nav{display:flex;gap:2px;margin-left:auto}
.top nav a{min-height:var(--tap);display:flex;align-items:center;padding:0 12px;color:var(--ink-2);text-decoration:none;font-size:.9375rem;font-weight:500}.top nav a:hover{color:var(--ink)}
.wrap,.end{max-width:1328px;margin:0 auto;padding:0 var(--s-6)}
.end{padding-bottom:var(--s-7)}.end p{border-top:1px solid var(--line);padding-top:var(--s-3)}
.hero{display:grid;grid-template-columns:228px minmax(0,1fr) minmax(0,540px);grid-template-areas:"eye verd fig" "eye says fig";grid-template-rows:auto 1fr;column-gap:36px;padding:var(--s-3) 0 var(--s-5)}
.eye{grid-area:eye;align-self:center}.verd{grid-area:verd;align-self:end}.says{grid-area:says}.fig{grid-area:fig;align-self:center}
.hero h1{margin:10px 0}
.fig figcaption{margin-top:8px}.strip+figcaption{margin-top:4px}
.river{border-top:1px solid var(--line);padding-top:var(--s-4)}
.jhead{display:flex;align-items:end;gap:var(--s-5);margin-bottom:6px}.jhead .h2{margin-right:auto}
.below{display:grid;grid-template-columns:minmax(0,1.1fr) minmax(0,1fr);gap:72px;border-top:1px solid var(--line);padding-top:var(--s-5);margin-top:var(--s-5)}
.below .h2{margin-bottom:var(--s-2)}.below p+.h2,.below ul+.h2{margin-top:var(--s-5)}
.foot{margin-top:var(--s-6)}
main>section{padding:var(--s-6) 0 var(--s-4);border-top:1px solid var(--line);margin-top:var(--s-6)}
main>section>.h2{margin-bottom:var(--s-2)}main>section>.note{margin-bottom:var(--s-3);max-width:100ch}
#forms .scroll{max-width:560px}.behind .scroll{max-width:760px}
.strip{margin:var(--s-2) 0}.river figure>.note{margin-top:var(--s-2)}
:target{scroll-margin-top:0}section:target>.h2{text-decoration:underline;text-decoration-color:var(--accent);text-decoration-thickness:2px;text-underline-offset:.25em}
}
@media screen and (max-width:1000px){
.wrap,.top,.end{max-width:640px;padding-left:16px;padding-right:16px}
.top{height:56px}.top nav{display:none}
.desk{display:none}.pho{display:block}.pho>svg{max-width:480px;margin-inline:auto}
.hero{grid-template-columns:112px minmax(0,1fr);grid-template-areas:"eye verd" "says says" "fig fig";column-gap:14px;row-gap:10px;padding-top:4px}
.verd{align-self:center}.hero h1{font-size:1.75rem;margin:4px 0 0}.who .only-screen{display:none}
.lede{font-size:var(--t-body)}.fig{margin-top:12px}
.jl{font-size:12.5px}
.jhead{flex-wrap:wrap;gap:8px}.jhead .h2,.jhead .key{width:100%}
.below{grid-template-columns:minmax(0,1fr);gap:var(--s-5)}
.stop{padding:var(--s-3) var(--s-4)}
.wide,.refs,.wide tbody,.refs tbody{display:block}.wide thead,.refs thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.wide tr,.refs tr{display:flex;flex-wrap:wrap;gap:0 14px;padding:8px 0;border-bottom:1px solid var(--line)}
.wide th,.wide td,.refs th,.refs td{border:0;padding:0;background:none;white-space:normal;text-align:left;overflow-wrap:anywhere}
.wide tr>:first-child,.refs tr>:first-child{flex:1 0 100%;max-width:100%}.refs .yardstick{background:var(--accent-soft)}
.wide td+td,.wide th+td{font-size:var(--t-small)}.wide [data-h]:not(:empty)::before{content:attr(data-h) " ";color:var(--ink-2)}.wide [data-h]:empty{display:none}
.record div{grid-template-columns:minmax(0,1fr)}
table.body :is(th,td):last-child,table.labs :is(th,td):last-child{padding-left:0}
}
`;

const PAPER = `
@page{size:A4;margin:9mm 13.7mm 12mm}
@page{@bottom-right{content:counter(page) " / " counter(pages);font:400 9pt sans-serif;color:#55505A}}
@media print{
html{font-size:15px}
.skip,.top nav,.only-screen,.near,.end{display:none}
.desk{display:none}.pri{display:block}.paper{display:block}
.top{display:flex;justify-content:space-between;align-items:center;border-bottom:1px solid var(--edge);padding-bottom:7px;margin-bottom:10px}
.first{display:flex;flex-direction:column;gap:8px;min-height:256mm;break-after:page}
.first.stopped{min-height:0;break-after:auto;margin-bottom:24px}
.hero{display:grid;grid-template-columns:150px 1fr;grid-template-areas:"eye verd" "eye says" "fig fig";grid-template-rows:auto auto auto;column-gap:26px}
.eye{grid-area:eye;align-self:center}.verd{grid-area:verd;align-self:end}.says{grid-area:says}.fig{grid-area:fig;margin-top:10px}
.hero h1{font-size:2.125rem;margin:2px 0 5px}.lede{font-size:.9375rem;line-height:1.42;color:var(--ink)}.says .note{margin-top:4px;line-height:1.38}
a.num{text-decoration:none}
.fig figcaption{margin-top:2px}
.source.small{display:none}.paper-rest{display:table-row}.paper-line{display:block;font-size:.6875rem;line-height:1.3;color:var(--ink-2)}.source details{display:block}
#days .behind:not(.long) table{break-inside:avoid}
.fig .behind,.river .behind{display:none}.river figure>.note{margin-top:0}
.jhead{display:flex;align-items:baseline;justify-content:space-between;gap:16px}.jhead .key svg{width:60px;height:16px}
.h2{font-size:1.1875rem}.jl{font-size:11.5px}.jn{font-size:12.5px}.js{font-size:11px}svg .jh{font-size:12.5px}svg .jbig{font-size:24px}.scale .jl{font-size:12.5px}.scale .jn{font-size:14px}.scale .js{font-size:12.5px}
.below{display:grid;grid-template-columns:330px 1fr;gap:34px}.below{break-inside:avoid}.below p,.below ul,.below li{font-size:.875rem;line-height:1.42}.below .points li{display:inline;padding:0;text-indent:0}.below .points li::before{content:none}.below .points li::after{content:" "}.below .h2{margin-bottom:2px}.below p+.h2,.below ul+.h2{margin-top:9px}
tbody th,td{padding:1.5px 10px 1.5px 0;font-size:.7813rem;line-height:1.38}thead th{padding:2px 10px 2px 0}
.short tbody th,.short tbody td{padding-top:2px;padding-bottom:2px}.short tbody th{max-width:0;width:62%;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.short .note{display:none}.below .sums{max-width:none;font-size:.75rem;line-height:1.35;margin-top:4px}
.foot{margin-top:auto;line-height:1.35;padding-top:6px}
.scroll{overflow:visible}
main>section{break-inside:auto;margin-bottom:14px}.h2,.h3{break-after:avoid}tr,.points li,.stop{break-inside:avoid}thead{display:table-header-group}
main>section>.h2{margin-bottom:4px}main>section>.note{margin-bottom:6px}
summary{list-style:none}summary::-webkit-details-marker{display:none}tbody summary{text-decoration:none}
.behind:not(.long)::details-content,.refs details::details-content{content-visibility:visible;height:auto;display:block}
.behind>summary{display:none}.behind.long{display:none}
.refs .record{background:none;padding:0;margin:1px 0 0;font-size:.8125rem;color:var(--ink-2);max-width:46ch}
.stop{margin:0}
}
`;

/** The report's style sheet; the tokens come before it. */
export const STYLES = BASE + SCREEN + PAPER + GUT_STYLES;
