/** The gut's part and the claims, on screen and on paper; colours and sizes come from the tokens. */
const BASE = `
.colon,.bars{width:100%;height:auto;overflow:visible}
svg .jmid{font-size:26px;font-family:var(--font-voice);font-weight:450}svg tspan.js{font-family:var(--font-ui);font-weight:400}
.tri{display:inline;vertical-align:baseline}
.grade{display:inline-block;min-width:34px;text-align:center;border:1px solid var(--edge);border-radius:var(--r-1);padding:0 6px;font-size:var(--t-note);font-weight:650;white-space:nowrap}
.findings td:nth-child(2){color:var(--ink-2)}.findings td:last-child{font-size:var(--t-note);color:var(--ink-2)}.findings details{display:inline}
.findings .chip{margin-left:2px}
.amounts .part th{padding-left:1.2em;color:var(--ink-2)}.amounts .part td{color:var(--ink-2)}
.verdict{display:inline-flex;align-items:center;gap:7px;font-size:var(--t-note);font-weight:600;white-space:nowrap}.verdict.wrong{color:var(--warn)}
.claims{border-top:1px solid var(--edge)}.claims>li{border-bottom:1px solid var(--line)}
.claims summary{display:grid;grid-template-columns:132px minmax(0,1fr) 220px 64px;gap:20px;align-items:center;min-height:56px;list-style:none;padding:8px 0}.claims summary::-webkit-details-marker{display:none}
.qq{font-family:var(--font-voice);font-size:var(--t-2);line-height:1.25}
.claims summary .note{text-align:right}.claims summary:hover .qq{color:var(--accent)}
.shown{margin:0 0 16px 152px;max-width:70ch;text-wrap:pretty}.shown p+p{margin-top:4px}.shown .points{margin-top:2px}
.claims details:target::details-content{content-visibility:visible;height:auto;display:block}
.claims details:target .qq{text-decoration:underline;text-decoration-color:var(--accent);text-decoration-thickness:2px;text-underline-offset:.25em}
a.claim{font-size:var(--t-note);font-weight:400;white-space:nowrap;font-family:var(--font-ui)}
`;

const SCREEN = `
@media screen{
#gut>.head{display:flex;align-items:end;justify-content:space-between;gap:var(--s-5);flex-wrap:wrap;margin-bottom:var(--s-4)}
#gut>.head .lede{max-width:56ch}
#gut figcaption{margin-top:var(--s-2)}#gut figure.gut figcaption>.note{max-width:150ch}
.gg{display:grid;grid-template-columns:440px minmax(0,1fr);gap:var(--s-5) 72px;margin-top:var(--s-6);border-top:1px solid var(--line);padding-top:var(--s-2)}
.gg>div>div+div{margin-top:var(--s-6)}
.gg .h3{font-family:var(--font-voice);font-weight:450;font-size:var(--t-2);letter-spacing:-.01em;line-height:1.25;margin:var(--s-4) 0 var(--s-2);text-wrap:balance}
.gg p{max-width:70ch}.gg p.note{max-width:none}.gg figure+p,.gg p+.scroll,.gg .scroll+.note,.gg p+figure{margin-top:var(--s-3)}.gg figure+.scroll{margin-top:var(--s-2)}.gg .note+.note{margin-top:2px}
.findings th:last-child,.findings td:last-child{width:200px}
#gut>.note{margin-top:var(--s-4)}
}
@media screen and (max-width:1000px){
.gg{grid-template-columns:minmax(0,1fr);gap:var(--s-4)}
.claims summary{grid-template-columns:minmax(0,1fr) auto;row-gap:4px;padding:12px 0}.claims .qq{grid-column:1/3;grid-row:1;font-size:1.1875rem}.claims summary .note:nth-child(3){display:none}
.shown{margin-left:0}
.findings,.findings tbody{display:block}.findings thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.findings tr{display:grid;grid-template-columns:58px minmax(0,1fr);padding:10px 0;border-bottom:1px solid var(--line)}
.findings th,.findings td{border:0;padding:0}.findings th{grid-row:1/4}.findings td{grid-column:2}.findings td:last-child{width:auto;margin-top:2px}
}
`;

const PAPER = `
@media print{
#gut>.head .lede{max-width:none}
#gut figure.gut{break-inside:avoid;margin-top:8px}
.gg>div:first-child{columns:2;column-gap:30px;margin-top:6px}.gg>div:first-child .h3{margin-top:0}.gg>div:first-child>div{padding-bottom:10px}
.gg>div>div{break-inside:avoid}.gg>div>.whole{break-inside:auto}
.findings tbody tr:first-child{break-before:avoid}
.gg .h3{margin-top:8px;font-family:var(--font-voice);font-weight:450;font-size:1.0625rem}
.gg p,.gg li{font-size:.8125rem;line-height:1.4}.gg .note{font-size:.75rem}
svg .jmid{font-size:18px}.colon .jw{font-size:13px}
.grade{font-size:.7188rem}
#gut .behind{display:none}
.findings details::details-content,.rules details::details-content,.claims details::details-content{content-visibility:visible;height:auto;display:block}
.findings .record,.rules .record{background:none;padding:0;margin:1px 0 0;font-size:.75rem;line-height:1.35;color:var(--ink-2);max-width:none}
.claims summary .note:nth-child(3){display:none}
.claims summary{grid-template-columns:96px minmax(0,1fr) 54px;gap:12px;min-height:0;padding:5px 0 2px}.qq{font-size:1rem}
#claims>.note{break-after:avoid}.shown .sources{display:none}
.shown{margin:0 0 5px 108px;font-size:.8125rem;line-height:1.4;max-width:none}.claims>li{break-inside:avoid}
a.claim{text-decoration:none;color:var(--ink-2)}
}
`;

export const GUT_STYLES = BASE + SCREEN + PAPER;
