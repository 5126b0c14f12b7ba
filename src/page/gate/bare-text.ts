/** A page of one text links to little; sites with sections, shops and services link to all of them from every page. */
const MOST_LINKS = 20;
/** Characters in paragraphs of at least `SHORTEST`, and their part of all that the page says. */
const ENOUGH = 1500;
const MOSTLY = 0.8;
const SHORTEST = 80;

/** Whether a page holds hardly anything but one long text in paragraphs. */
export function isBareText(document: Document): boolean {
  if (document.querySelectorAll('a[href]').length > MOST_LINKS) return false;
  let running = 0;
  for (const { textContent } of document.querySelectorAll('p,pre')) {
    const length = textContent.trim().length;
    if (length >= SHORTEST) running += length;
  }
  if (running < ENOUGH) return false;
  const all = document.body.textContent.replace(/\s+/g, ' ').length - hiddenLength(document.body);
  return running >= MOSTLY * all;
}

/** Characters of programs and styles, which count as text to a document but not to a reader. */
function hiddenLength(body: Element): number {
  let length = 0;
  for (const { textContent } of body.querySelectorAll('script,style,noscript')) {
    length += textContent.replace(/\s+/g, ' ').length;
  }
  return length;
}
