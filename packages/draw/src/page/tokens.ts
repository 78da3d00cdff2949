/** Design tokens: the only place where a colour, a size, a radius or a duration of the report is written. */
export const TOKENS = `
:root{
color-scheme:light;
--paper:#F8F6F7;--surface:#FFFFFF;--sunk:#F0ECF0;--ink:#261F2C;--ink-2:#5B5163;--ink-3:#6F6578;--line:#DFD8DF;--edge:#8A7F92;
--accent:#22568A;--accent-soft:#E3ECF5;--on-accent:#FFFFFF;--warn:#A43E12;--warn-soft:#FAE9E0;
--night:#241D2E;--night-2:#3A3146;--moon:#F0E4C4;--moon-shade:#CDBE98;--copper:#D9773F;
--form-1:#1E4E80;--form-2:#5584B4;--form-3:#93B2D3;--form-4:#A497AC;--flow-food:#BF9F5C;--flow-out:#A79DAE;--bar-food:#8C7132;
--shadow:0 1px 2px rgb(38 31 44/.06),0 8px 28px rgb(38 31 44/.07);
--font-ui:"Hanken Grotesk Variable","Hanken Grotesk",ui-sans-serif,system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;
--font-voice:"Newsreader Variable","Newsreader",ui-serif,Charter,"Iowan Old Style",Georgia,serif;
--t-verdict:clamp(2rem,1.35rem + 2.2vw,3rem);--t-1:1.75rem;--t-2:1.3125rem;--t-3:1.0625rem;--t-body:1rem;--t-small:.875rem;--t-note:.8125rem;
--lh-tight:1.12;--lh-body:1.5;
--s-1:.25rem;--s-2:.5rem;--s-3:.75rem;--s-4:1rem;--s-5:1.5rem;--s-6:2rem;--s-7:3rem;--s-8:4rem;--s-9:6rem;
--r-1:4px;--r-2:8px;--r-3:16px;--tap:44px;--measure:62ch;
}
@media screen and (prefers-color-scheme:dark){
:root{
color-scheme:dark;
--paper:#16121C;--surface:#1F1A27;--sunk:#110D16;--ink:#F3EEF2;--ink-2:#BDB3C3;--ink-3:#9F94A7;--line:#372F40;--edge:#83788D;
--accent:#9CC3EC;--accent-soft:#22344A;--on-accent:#10192A;--warn:#F2A074;--warn-soft:#43261A;
--night:#0B080F;--night-2:#2B2435;--moon:#F3E8CB;--moon-shade:#C9BB98;--copper:#E38A55;
--form-1:#A9CDF2;--form-2:#6E9CCB;--form-3:#4A6F98;--form-4:#7C7086;--flow-food:#DCC48C;--flow-out:#75697F;--bar-food:#DCC48C;
--shadow:0 0 0 1px rgb(255 255 255/.04),0 10px 36px rgb(0 0 0/.45);
}
}
@media print{
:root{
--paper:#FFFFFF;--surface:#FFFFFF;--sunk:#F4F2F4;--ink:#000000;--ink-2:#3A343E;--ink-3:#55505A;--line:#C9C3CB;--edge:#6E6675;
--shadow:none;
}
}
`;
