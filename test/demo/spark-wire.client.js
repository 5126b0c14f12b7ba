// Spark Wire's whole front end: it draws each story in the page it already has, and never loads another.
const view = document.querySelector('main');

/** Puts the story's metadata where crawlers look for it, as single-page sites do on each navigation. */
function describe(story) {
  for (const old of document.head.querySelectorAll('[data-story]')) old.remove();
  if (!story) return;
  const add = (name, attributes, text = '') => {
    const element = Object.assign(document.createElement(name), { textContent: text });
    for (const [key, value] of Object.entries({ ...attributes, 'data-story': '' })) element.setAttribute(key, value);
    document.head.append(element);
  };
  add('meta', { property: 'og:type', content: 'article' });
  add('meta', { property: 'og:title', content: story.title });
  add('meta', { property: 'article:published_time', content: story.published });
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.title,
    datePublished: story.published,
  };
  add(
    'script',
    { type: 'application/ld+json' },
    JSON.stringify({ ...data, author: { '@type': 'Person', name: story.byline } }),
  );
}

const element = (name, className, ...content) => {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
};

function link(story) {
  const a = element('a', 'card', story.title);
  a.href = `/story/${story.slug}`;
  return a;
}

async function showIndex() {
  document.title = 'Spark Wire';
  describe(null);
  const stories = await (await fetch('/api/stories')).json();
  view.replaceChildren(element('div', 'cards', ...stories.map(link)));
}

async function showStory(path) {
  view.replaceChildren(element('div', 'spinner', 'Sparking…'));
  const head = await (await fetch(`/api${path}/head`)).json();
  document.title = `${head.title} · Spark Wire`;
  describe(head);
  const body = element('div', 'text');
  view.replaceChildren(
    element(
      'article',
      'story',
      element('h1', '', head.title),
      element('p', 'who', `${head.byline}, ${head.printed}`),
      body,
    ),
  );
  const paragraphs = await (await fetch(`/api${path}/body`)).json();
  if (location.pathname === path) body.append(...paragraphs.map((text) => element('p', '', text)));
}

const show = () => (location.pathname.startsWith('/story/') ? showStory(location.pathname) : showIndex());

addEventListener('popstate', show);
document.addEventListener('click', (event) => {
  const a = event.target.closest('a[href^="/"]');
  if (!a) return;
  event.preventDefault();
  history.pushState(null, '', a.getAttribute('href'));
  show();
});
show();
