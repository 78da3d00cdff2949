/** The page of a plan: cards side by side, as the mock has them; colours and sizes come from the tokens. */
const BASE = `
.kicker{font-weight:600}
.sheet{background:var(--surface);border-radius:var(--r-3);box-shadow:var(--shadow);padding:var(--s-5)}
.cards{display:grid;gap:0 24px}.cards>li{display:flex;flex-direction:column;margin-bottom:24px}
.sent{font-family:var(--font-voice);font-weight:400;font-size:1.25rem;line-height:1.34;letter-spacing:0;margin:8px 0 16px;text-wrap:pretty}
.beyond{color:var(--ink);font-size:1rem;max-width:76ch;margin:0 0 var(--s-5)}
.cards dl{margin-top:14px}.cards dl>div{display:flex;align-items:center;padding:8px 0;border-top:1px solid var(--line)}
.cards dt{display:flex;align-items:center;gap:10px;font-weight:550}
.cards dd{margin-left:auto;display:flex;gap:10px;align-items:baseline}.cards dd b{font-size:1.3125rem;font-weight:600;white-space:nowrap}.cards dd b.w{color:var(--warn)}
small{color:var(--ink-2);font-size:var(--t-note)}.cards small{white-space:nowrap}
.ex2{border-top:1px solid var(--line);padding-top:10px;font-size:var(--t-small);color:var(--ink-2);display:grid;gap:2px;align-content:start}
.ex2 .remark{color:var(--ink)}
.rest{margin-top:10px;display:flex;flex-wrap:wrap;align-items:flex-start;gap:4px 18px}.rest .behind{margin:0}.rest .behind[open]{flex:1 0 100%;min-width:0;max-width:100%}
.rest .points{font-size:var(--t-small)}.rest .scroll{margin-top:var(--s-3)}.rest tbody th,.rest td{font-size:var(--t-small)}
.act{min-height:28px;display:inline-flex;align-items:center;font-size:var(--t-note)}
.find2{border:1px solid var(--line);border-radius:var(--r-3);padding:20px 24px}
.find2 li{max-width:76ch;margin-top:var(--s-2)}
.curve{width:100%;height:auto;overflow:visible}
.clinical dl>div{display:grid;grid-template-columns:9em minmax(0,1fr);gap:0 14px;padding:4px 0}.clinical dt{color:var(--ink-2)}.clinical dl{margin-top:var(--s-2)}
.clinical p{max-width:var(--measure)}.clinical .chip{font-weight:600}
.conflict .lede{margin-top:var(--s-2)}
.foot p+p{margin-top:var(--s-1)}
`;

const SCREEN = `
@media screen{
.plan{padding-bottom:var(--s-8)}
.head{display:flex;align-items:end;gap:var(--s-4) var(--s-6);padding:var(--s-5) 0}
.head .voice{font-size:2.125rem}.head .right{margin-left:auto;max-width:48ch;text-wrap:balance}
.cards.c1{max-width:456px}.cards.c2{grid-template-columns:repeat(2,minmax(0,1fr));max-width:860px}.cards.c3{grid-template-columns:repeat(3,minmax(0,1fr))}
.plan>section:not(.stop),.plan .two>section{border:0;margin-top:var(--s-6);padding:0}
.plan>.find2.find2{padding:20px 24px;border:1px solid var(--line);margin-top:4px}
.conflict .cards{margin-top:var(--s-4)}.conflict .sent{margin:0}
.plan>.trade.trade{display:grid;grid-template-columns:minmax(0,1fr) 520px;gap:72px;align-items:start;border-top:1px solid var(--line);padding-top:var(--s-5)}
.plan>.clinical.clinical{border-top:1px solid var(--line);padding-top:var(--s-5)}
.two{display:grid;grid-template-columns:1fr 1fr;gap:0 72px}.two .points{margin-top:var(--s-2)}
.why .note{margin-top:var(--s-2)}
}
@media screen and (min-width:1001px){
#plans>li{display:grid;grid-row:span 6;grid-template-rows:subgrid;grid-template-columns:minmax(0,1fr)}
.solo{display:grid;grid-template-columns:456px minmax(0,1fr);gap:24px;align-items:start}.solo>section{border:1px solid var(--line);padding:20px 24px}.solo .trade.trade,.solo .clinical{border:0}
.why{display:grid;grid-template-columns:minmax(0,1fr) 540px;gap:72px;align-items:start}.why .now{margin-top:-28px}
}
@media screen and (max-width:1000px){
.head{display:block;padding:8px 0 16px}.head .voice{font-size:1.75rem;margin:2px 0 6px}.head .right{max-width:none;text-wrap:pretty}
.sheet{padding:16px}
.cards.c1,.cards.c2,.cards.c3{grid-template-columns:minmax(0,1fr);gap:0}.cards>li{margin-bottom:16px}
.sent{font-size:1.1875rem}
.plan>.find2.find2{padding:16px}
.plan>.trade.trade,.two{display:block}.why .now{margin-top:var(--s-5)}.trade figure{margin-top:var(--s-3)}
.clinical dl>div{grid-template-columns:minmax(0,1fr)}
.rest .behind>summary,.act a,.behind>summary{min-height:var(--tap);display:inline-flex;align-items:center}
.rest table,.rest tbody,.rest thead{width:100%}
}
`;

const PAPER = `
@media print{
.head{display:block;margin-bottom:10px}.head .voice{font-size:2rem;margin:2px 0 4px}
.cards{grid-template-columns:repeat(2,minmax(0,1fr));gap:0 12px}.cards>li{margin-bottom:12px}.cards.c1{grid-template-columns:minmax(0,420px)}
.cards>li{break-inside:avoid}.sheet{border:1px solid var(--line);padding:12px 14px}
.sent{font-size:1rem;margin:4px 0 8px}.cards dl{margin-top:8px}.cards dl>div{padding:4px 0}.cards dd b{font-size:1.0625rem}
.rest .behind,.act{display:none}
.rest{margin:0}
.find2,.trade,.clinical,.conflict,.two>section{break-inside:avoid;margin-top:14px}
.find2{padding:10px 14px}.trade figure{max-width:420px}.trade .behind{display:none}
.two{display:grid;grid-template-columns:1fr 1fr;gap:24px}.two .points{font-size:.8125rem}
.now{max-width:520px}
.foot{margin-top:14px}
}
`;

/** The style sheet of a plan, after that of the report. */
export const PLAN_STYLES: string = BASE + SCREEN + PAPER;
