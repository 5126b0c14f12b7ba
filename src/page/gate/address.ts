/** Path segments under which sites keep their stories. */
const STORIES =
  /\/(?:news|articles?|story|stories|blog|posts?|politics|opinion|world|sports?|business|features?|local|artikel|nachrichten|noticias?|notizie|actualites?)\/./i;
/** Path segments under which sites keep shops, lists, manuals and conversations. */
const NO_STORIES =
  /\/(?:products?|collections?|shop|store|categor(?:y|ies)|cat|tags?|topics?|authors?|search|docs?|documentation|wiki|forums?|threads?|discussions?|viewtopic|showthread|questions?|t|p|dp|services?|pricing|courses?|programs?|training|help|support|faq|testimonials?|about|contact|careers|jobs|sections?|archives?|latest)(?:\/|$)/i;
const NO_STORIES_HOST =
  /^(?:www\.)?(?:docs?|forums?|community|shop|store|wiki|support|help|developer|discuss(?:ion)?|answers)\./i;
const DATE = /\/(?:19|20)\d\d[/-]?[01]?\d/;

/** What the gate reads off an address alone; weights are half log-odds, see `articleScore`. */
export function addressScore(url: string): number {
  if (!URL.canParse(url)) return 0;
  const { hostname, pathname } = new URL(url);
  const segments = pathname.split('/').filter(Boolean);
  const words = Math.max(0, ...segments.map((segment) => segment.split(/[-_]/).length));
  let score = 0;
  if (segments.length === 0 || /^\/(?:index|home|default)\.\w+$|^\/[a-z]{2}(?:-[a-z]{2})?\/?$/i.test(pathname))
    score -= 8;
  else if (segments.length === 1 && words < 3) score -= 1;
  if (NO_STORIES.test(pathname)) score -= 4;
  if (NO_STORIES_HOST.test(hostname)) score -= 2;
  if (STORIES.test(pathname)) score += 2;
  if (DATE.test(pathname)) score += 2;
  if (words >= 5) score += 2;
  if (/\.html?$/i.test(pathname)) score += 1;
  return score;
}
