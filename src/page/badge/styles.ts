/**
 * The badge's own styles. Lengths are in px: the page's font size must not scale it, the browser's zoom does.
 * Text has a contrast of 4.5 to 1 or more on its ground in both schemes.
 */
export const STYLES = `
:host {
  color-scheme: light dark;
  --ground: #ffffff; --ink: #1b1f24; --quiet: #545b64; --edge: #00000024; --hover: #0000000f; --ring: #1c63b7;
  --first: #4d8fc9; --second: #e8613c; --both: #5c1a1a; --accent: #b3371c;
}
.soft { --second: #d9902f; --both: #5a3a06; --accent: #8a5300; }
@media (prefers-color-scheme: dark) {
  :host {
    --ground: #202327; --ink: #f1f3f4; --quiet: #b4bac2; --edge: #ffffff29; --hover: #ffffff17; --ring: #8ab8f0;
    --first: #6aa8de; --second: #f07a57; --both: #43100f; --accent: #ff9b80;
  }
  .soft { --second: #e5a84f; --both: #4a3006; --accent: #f2bd6b; }
}
* { box-sizing: border-box; }
.card {
  display: grid; grid-template-columns: auto 1fr auto; column-gap: 10px; align-items: start;
  position: relative; padding: 12px 10px 10px 14px;
  background: var(--ground); color: var(--ink);
  border: 1px solid var(--edge); border-radius: 14px;
  box-shadow: 0 1px 2px #0000001f, 0 8px 28px #00000029;
  font: 400 13px/1.4 system-ui, sans-serif; text-align: start; overflow-wrap: anywhere;
  animation: arrive 260ms cubic-bezier(.2, .7, .3, 1) backwards;
}
.card[dir="rtl"] { padding: 12px 14px 10px 10px; }
.mark { inline-size: 28px; block-size: 28px; grid-row: span 2; margin-block-start: 2px; }
.title {
  display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden;
  margin-block-start: 4px; color: inherit; font-size: 14px; font-weight: 600; line-height: 1.35; text-decoration: none;
  text-wrap: balance;
}
a.title:hover { text-decoration: underline; text-underline-offset: 2px; }
.status { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
.detail { grid-column: 2 / -1; margin: 0; color: var(--quiet); text-wrap: pretty; }
.detail::before {
  content: ""; display: inline-block; inline-size: 7px; block-size: 7px; margin-inline-end: 6px;
  border-radius: 50%; background: var(--accent); vertical-align: 1px;
}
button {
  margin: 0; padding: 0; border: 0; border-radius: 8px; background: none; color: var(--quiet);
  font: inherit; cursor: pointer;
}
button:hover { background: var(--hover); color: var(--ink); }
:focus-visible { outline: 2px solid var(--ring); outline-offset: 1px; }
.tools { display: flex; gap: 2px; }
.tools button { display: grid; place-items: center; inline-size: 28px; block-size: 28px; }
.tools svg { inline-size: 16px; block-size: 16px; }
.mutes { grid-column: 2 / -1; display: flex; flex-wrap: wrap; gap: 0 4px; margin-block-start: 3px; margin-inline-start: -7px; }
.mute { padding: 3px 7px; font-size: 12px; text-align: start; }
@keyframes arrive { from { opacity: 0; transform: translateY(10px); } }
@media (prefers-reduced-motion: reduce) { .card { animation: none; } }
@media (pointer: coarse) {
  .tools button { inline-size: 40px; block-size: 40px; }
  .mute { padding-block: 9px; font-size: 13px; }
}
@media (forced-colors: active) {
  .card { border-color: CanvasText; }
  .mark { forced-color-adjust: none; }
  .detail::before { background: Highlight; forced-color-adjust: none; }
}
@media print { .card { display: none; } }
`;

/**
 * Gives the styles to the shadow root past the page's content security policy. Firefox refuses `adoptedStyleSheets` from
 * content scripts (https://bugzilla.mozilla.org/show_bug.cgi?id=1928865), but holds their style elements exempt from the
 * page's policy; in Chromium it is the other way round.
 */
export function adopt(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
