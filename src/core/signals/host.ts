const ADDRESS = /^https?:\/\/(?:www\.)?([^\s/?#@:\\]+)(?::\d+)?(?:[/?#]|$)/i;
const SAME_SITE = /^(?:m|mobile|amp)\./;

/** Host of an http(s) address in lower case, without "www." and the like; null for anything else. */
export function hostOf(address: string | undefined): string | null {
  const host = address === undefined ? undefined : ADDRESS.exec(address.trim())?.[1];
  return host === undefined || !host.includes('.')
    ? null
    : host.toLowerCase().replace(/\.$/, '').replace(SAME_SITE, '');
}

/** Whether an address is its site's front page. */
export function isFrontPage(address: string): boolean {
  return (
    /^https?:\/\/[^/?#]+\/?(?:[?#].*)?$/i.test(address) || /^https?:\/\/[^/?#]+\/(?:index|home)\.\w+$/i.test(address)
  );
}

/** Sites where everybody is, and services: a link there names nobody's newsroom. */
const NO_OUTLET =
  /(?:^|\.)(?:facebook|fb|twitter|x|t|instagram|threads|tiktok|youtube|youtu|linkedin|whatsapp|wa|telegram|t|pinterest|reddit|google|goo|apple|bit|flipboard|bsky|mastodon|vk|ok|weibo|weixin|wechat|line|gettyimages|shutterstock|istockphoto|unsplash|pexels|pixabay|flickr|wikipedia|wikimedia|creativecommons|archive|amazon|amzn|doi|paypal|patreon|mailchi|addtoany|sharethis|disqus|gravatar|wordpress|blogger|feedburner|newsletter|eepurl|buff|ow|dlvr|zoom|spotify|giphy|imgur|soundcloud|medium)\.(?:com|org|net|me|be|ly|gl|app|social|ru|cn|it|co|us|by|to|st|tv|ag)$/;

/** Whether a host may be an outlet's own, and not a social network, a shop of pictures or a shortener. */
export const mayBeOutlet = (host: string): boolean => !NO_OUTLET.test(host);
