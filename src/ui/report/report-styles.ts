/** The report's own styles, for the screen and for paper. Nothing is loaded, and colours need not be printed. */
export const REPORT_STYLES = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body {
  max-width: 62rem; margin: 0 auto; padding: 2.5rem 1.5rem; background: #fff; color: #1d1f23;
  font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere;
}
h1, .title, .sentence { font-family: Charter, "Bitstream Charter", "Iowan Old Style", Cambria, Georgia, "Noto Serif", serif; }
h1 { margin: 0 0 .25rem; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 2rem 0 .5rem; font-size: 1.05rem; }
p { margin: .25rem 0; }
.overline { color: #5a5b60; font-weight: 600; }
.quiet { color: #5a5b60; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid #ddd8cc; text-align: start; vertical-align: top; }
th { font-weight: 600; }
.facts thead td { width: 8.5rem; }
.facts th[scope="row"] { color: #5a5b60; font-weight: 400; }
.passages th:first-child { width: 8.5rem; }
.title { font-weight: 600; }
a { color: #1f5f9e; }
a:focus-visible { outline: 2px solid #1f5f9e; outline-offset: 2px; }
.strip { position: relative; height: 1.1rem; margin: .5rem 0; border: 1px solid #8a857a; overflow: hidden; print-color-adjust: exact; }
.strip span { position: absolute; top: 0; bottom: 0; min-width: 2px; }
.legend span { display: inline-block; width: .8rem; height: .8rem; margin-inline: .75rem .3rem; border: 1px solid #8a857a; print-color-adjust: exact; }
.legend span:first-child { margin-inline-start: 0; }
.verbatim { background: #b0391b; }
.reworded { background: #e0937a; }
.moved { background: repeating-linear-gradient(135deg, #7c6fb4 0 3px, transparent 3px 6px); }
mark { background: none; color: inherit; text-decoration: underline 2px #8a857a; text-underline-offset: .2em; }
footer { margin-top: 2rem; color: #5a5b60; font-size: .875rem; }
@media (max-width: 40rem) {
  .passages thead { display: none; }
  .passages tr, .passages td, .passages th { display: block; width: auto; border: 0; padding-block: .2rem; }
  .passages tr { padding-block: .5rem; border-bottom: 1px solid #ddd8cc; }
  .facts thead td { width: 5.5rem; }
}
@page { margin: 18mm 16mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  tr, .keep { break-inside: avoid; }
  h2 { break-after: avoid; }
  thead { display: table-header-group; }
  a { color: inherit; }
}
`;
