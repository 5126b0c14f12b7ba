import { generateOpml, type Opml, parseOpml } from 'feedsmith';
import { webAddress } from '../fetching/network.ts';
import { rootOf } from './markup.ts';
import { plainLine } from './plain-text.ts';
import { screened } from './screen.ts';

/** A feed or site in a reader's list of subscriptions. */
export interface Subscription {
  readonly title?: string;
  /** Address of the feed. */
  readonly feed?: string;
  /** Address of the site's home page. */
  readonly site?: string;
}

/** Subscriptions taken from one list, at most. */
const MOST_SUBSCRIPTIONS = 5000;

/** The subscriptions of an OPML list, each feed or site once, folders passed over; null where the text is no OPML. */
export function readOpml(text: string): Subscription[] | null {
  const root = rootOf(text.slice(0, 65_536));
  const body = root?.name === 'opml' ? screened(text, root.at) : null;
  if (body === null) return null;
  let outlines: readonly Opml.Outline<string>[];
  try {
    outlines = parseOpml(body).body?.outlines ?? [];
  } catch {
    // Not well-formed, or nested deeper than any list.
    return null;
  }
  const found = new Map<string, Subscription>();
  collect(outlines, found);
  return [...found.values()];
}

function collect(outlines: readonly Opml.Outline<string>[], found: Map<string, Subscription>): void {
  for (const outline of outlines) {
    if (found.size >= MOST_SUBSCRIPTIONS) return;
    const feed = addressOf(outline.xmlUrl ?? (outline.type === 'rss' ? outline.url : undefined));
    const site = addressOf(outline.htmlUrl ?? (outline.type === 'link' ? outline.url : undefined));
    const title = plainLine(outline.title ?? outline.text);
    const key = feed ?? site;
    if (key !== undefined && !found.has(key))
      found.set(key, {
        ...(title !== undefined && { title }),
        ...(feed !== undefined && { feed }),
        ...(site !== undefined && { site }),
      });
    if (outline.outlines !== undefined) collect(outline.outlines, found);
  }
}

const addressOf = (value: string | undefined): string | undefined => webAddress(value?.trim() ?? '')?.href;

/** An OPML 2.0 list of subscriptions, as other readers of feeds take it. */
export function writeOpml(title: string, subscriptions: readonly Subscription[], created: Date): string {
  return generateOpml({
    head: { title, dateCreated: created },
    body: {
      // A list has to have something in it: one of nothing has an empty folder.
      outlines:
        subscriptions.length === 0
          ? [{ text: title }]
          : subscriptions.map((subscription) => ({
              text: subscription.title ?? subscription.site ?? subscription.feed ?? '',
              type: subscription.feed === undefined ? 'link' : 'rss',
              ...(subscription.feed !== undefined && { xmlUrl: subscription.feed }),
              ...(subscription.site !== undefined && { htmlUrl: subscription.site }),
              ...(subscription.feed === undefined && subscription.site !== undefined && { url: subscription.site }),
            })),
    },
  });
}
