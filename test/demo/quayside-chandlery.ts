import { type Outlet, scriptJson } from './outlet.ts';

const NAME = 'Quayside Chandlery';
const PRODUCT = '/products/brass-sounding-lead';

const DATA = {
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: 'Brass sounding lead, 3 kg',
  brand: { '@type': 'Brand', name: NAME },
  offers: { '@type': 'Offer', price: '148.00', priceCurrency: 'EUR', availability: 'https://schema.org/InStock' },
};

const page = (title: string, main: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${title}</title><meta property="og:type" content="product"><script type="application/ld+json">${scriptJson(DATA)}</script>
<style>body{margin:0;font:16px/1.5 system-ui,sans-serif;color:#222}header{background:#234;color:#fff;padding:1rem 2rem}main{max-width:60rem;margin:2rem auto;padding:0 1rem;display:grid;grid-template-columns:1fr 1fr;gap:2rem}
.pic{background:radial-gradient(#d9b25f,#8a6a25);height:22rem;border-radius:8px}button{background:#c60;color:#fff;border:0;border-radius:4px;padding:.7rem 1.4rem;font-size:1rem}</style></head>
<body><header><b>${NAME}</b> · Rope · Brass · Oilskins · Basket (0)</header><main>${main}</main></body></html>`;

const LEAD = `<div class="pic"></div><div><h1>Brass sounding lead, 3 kg</h1><p><b>148.00</b> incl. tax, free delivery over 60.00</p>
<p>Turned from a single bar by our own workshop, with a hollow foot to take the tallow that brings up a sample of the sea bed. Supplied with twenty fathoms of tarred line, marked in leather, calico and bunting as it always was.</p>
<p>Every lead is weighed and stamped. Expect a slight difference in colour from one casting to the next. Should you lose it overboard, we will send the next at half price, because we have done it ourselves.</p>
<p><button type="button">Add to basket</button></p><h2>Customers also bought</h2><ul><li>Marline spike, stainless</li><li>Beeswax, 200 g</li><li>Storm lantern, copper</li></ul>
<h2>Reviews (3)</h2><p>“Heavy, handsome, does what it should.” ★★★★★</p><p>“My wife asks what it is for. So do I.” ★★★★</p><p>“Arrived at the bottom at once.” ★★★★★</p></div>`;

/** A shop, which the extension should leave alone. */
export const quaysideChandlery: Outlet = {
  slug: 'quayside-chandlery',
  name: NAME,
  articles: [],
  pathOf: () => PRODUCT,
  answer(path) {
    if (path === '/')
      return { type: 'text/html', body: page(NAME, `<p><a href="${PRODUCT}">Brass sounding lead, 3 kg</a></p>`) };
    return path === PRODUCT ? { type: 'text/html', body: page(`Brass sounding lead | ${NAME}`, LEAD) } : null;
  },
};
