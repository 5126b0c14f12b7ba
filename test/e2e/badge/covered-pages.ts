const TEXT = '<p>The ferry was late on Monday, and the quay was full of people with luggage.</p>'.repeat(40);

/** Adds up how far anything has moved by itself, as browsers that measure it tell. */
const SHIFTS = `<script>
  document.documentElement.dataset.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) document.documentElement.dataset.shift = +document.documentElement.dataset.shift + entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
</script>`;

const BUTTONS = '<button>Accept</button> <button>Refuse</button> <a href="/choose">Choose</a>'.repeat(6);
const BANNER = `<div id="banner" style="position:fixed;left:0;right:0;bottom:0;height:120px;background:#ccc">${BUTTONS}</div>`;
const later = (html: string, after: number) =>
  `<script>setTimeout(() => document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(html)}), ${after});</script>`;

/** Pages whose own controls lie where the badge would: path -> body. */
export const COVERED_PAGES: Readonly<Record<string, string>> = {
  '/banner': TEXT + BANNER,
  '/late-banner': `${SHIFTS}<button id="first">First</button>${TEXT}${later(BANNER, 2000)}`,
  '/toolbar': `${TEXT}<div style="position:fixed;right:20px;bottom:20px"><span><button style="width:48px;height:48px">A+</button></span></div>`,
  '/links': `${TEXT}<p>${'<a href="/more">More about the ferry</a> '.repeat(600)}</p>`,
  '/notice': `${TEXT}<div style="position:fixed;left:0;right:0;bottom:0;height:120px">We wish you a good day. <p style="height:1px"></p></div>`,
  '/shadow-banner': `${TEXT}<div id="root"></div><script>root.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(BANNER)};</script>`,
  '/framed-banner': `${TEXT}<iframe srcdoc="<button>Accept</button>" style="position:fixed;left:0;bottom:0;width:100%;height:120px;border:0"></iframe>`,
  '/named': `${TEXT}<img name="elementsFromPoint"><img name="body">${BANNER}`,
  '/wall': `${TEXT}<div id="wall" role="dialog" style="position:fixed;inset:0;background:#ccc"><button id="accept" onclick="wall.remove()">Accept</button></div>`,
  '/crowd': `${TEXT}<script>
    for (let i = 0; i < 10000; i++) {
      const layer = document.createElement('button');
      layer.style = 'position:fixed;right:0;bottom:0;width:400px;height:200px;z-index:2147483647;border:0;background:none';
      document.body.append(layer);
    }
  </script>`,
};
