/** The card's own styles, in px as the badge's are. Text has a contrast of 4.5 to 1 or more in both schemes. */
export const CARD_STYLES = `
:host {
  color-scheme: light dark;
  --ground: #fffefb; --ink: #1d1f23; --quiet: #5a5b60; --edge: #00000030; --hover: #0000000f; --ring: #1f5f9e;
  --first: #4d8fc9; --second: #7fa6bf; --both: #17395c;
  --verbatim: #b0391b; --reworded: #8a5300; --moved: #5c4e9e;
}
@media (prefers-color-scheme: dark) {
  :host {
    --ground: #232326; --ink: #ece8df; --quiet: #b4b0a8; --edge: #ffffff30; --hover: #ffffff17; --ring: #8fc3f5;
    --verbatim: #f5957a; --reworded: #e3b45a; --moved: #aca0e8;
  }
}
* { box-sizing: border-box; margin: 0; }
.card {
  display: grid; grid-template-columns: auto 1fr auto; gap: 6px 10px; align-items: start;
  max-block-size: 40vh; overflow: auto; padding: 12px;
  background: var(--ground); color: var(--ink); border: 1px solid var(--edge); border-radius: 6px;
  box-shadow: 0 1px 2px #0000001f, 0 8px 28px #00000029;
  font: 400 13px/1.4 system-ui, sans-serif; text-align: start; overflow-wrap: anywhere;
}
.mark { inline-size: 22px; block-size: 22px; }
.said { display: grid; gap: 4px; min-inline-size: 0; }
.head { display: flex; flex-wrap: wrap; gap: 2px 8px; align-items: baseline; }
.kind { font-weight: 600; }
.position, .source { color: var(--quiet); font-size: 12px; }
.line { inline-size: 26px; border-block-end: 2px solid var(--verbatim); block-size: 0.75em; }
.line.reworded { border-block-end: 2px dashed var(--reworded); }
.line.moved { border-block-end: 3px dotted var(--moved); }
.sentence { font: 14px/1.5 Charter, "Iowan Old Style", Cambria, Georgia, "Noto Serif", serif; }
.sentence.unknown { color: var(--quiet); font: inherit; }
.steps { grid-column: 2; display: flex; flex-wrap: wrap; gap: 6px; }
button {
  padding: 4px 10px; border: 1px solid var(--edge); border-radius: 4px; background: none; color: inherit;
  font: inherit; cursor: pointer;
}
button:hover { background: var(--hover); }
:focus-visible { outline: 2px solid var(--ring); outline-offset: 1px; }
.stop { display: grid; place-items: center; inline-size: 26px; block-size: 26px; padding: 0; border: 0; color: var(--quiet); }
.stop svg { inline-size: 16px; block-size: 16px; }
@media (pointer: coarse) {
  .step { padding: 10px 16px; }
  .stop { inline-size: 40px; block-size: 40px; }
}
@media (forced-colors: active) {
  .card { border-color: CanvasText; }
  .mark { forced-color-adjust: none; }
}
@media print { .card { display: none; } }
`;
