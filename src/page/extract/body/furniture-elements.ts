/** Elements that hold no running text, by their names. */
export const NEVER_TEXT = new Set(
  'script style noscript template svg iframe button input select textarea label figcaption caption nav'.split(' '),
);

/** Words in a class or id by which content systems mark what stands between paragraphs without belonging to them. */
const MARKED =
  /(?:^|[\s_-])(?:captions?|wp-caption-text|credits?|photo-?credit|newsletters?|subscribe|subscription|signup|sign-up|related|recirc|recommended|read-?more|more-on|promo|teaser|bio|author-?(?:bio|box|info)|about-author|byline|dateline|timestamp|pub-?date|breadcrumbs?|share|sharing|social|tags|tag-list|comments?|respond|advert(?:isement)?|toc|dek|deck|standfirst|sub-?title|sub-?headline|kicker)(?:$|[\s_-])/i;

/** A marked element longer than this holds the article itself: some sites call the whole page "promo" or "related". */
const LONGEST_FURNITURE = 700;

/** Whether an element inside the content tree is no part of the running text, whatever it says. */
export function isFurnitureElement(element: Element): boolean {
  if (NEVER_TEXT.has(element.localName)) return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  return (
    names.length > 1 &&
    MARKED.test(names.replace(/([a-z])(?=[A-Z])/g, '$1-')) &&
    (element.textContent ?? '').length <= LONGEST_FURNITURE
  );
}
