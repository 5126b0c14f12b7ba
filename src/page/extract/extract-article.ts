import type { Article, ArticleFacts } from '../../core/article.ts';
import type { Signals } from '../../core/signals/signals.ts';
import { flattenedClone } from './body/flatten.ts';
import { ownArticle } from './body/own-article.ts';
import { type Body, type BodySource, bodyOf, readClone, type TooLarge } from './body/read-body.ts';
import { MAX_ELEMENTS, survey } from './body/survey.ts';
import { findByline, readableByline } from './facts/byline.ts';
import { findCanonical, findLanguage, findSite, webAddress } from './facts/identity.ts';
import { findPublished } from './facts/published.ts';
import { type Found, type Provenance, type Sources, sourcesOf, sourcesOfStory } from './facts/sources.ts';
import { findTitle } from './facts/title.ts';
import { collectSignals } from './signals/collect.ts';

/** Where each fact of an extraction was found; facts that were not found have no entry. */
export type Provenances = { readonly [fact in keyof ArticleFacts]?: Provenance };

export interface Extraction {
  /** `text` is empty when no body was found or the page is too large to be read; the facts are given either way. */
  readonly article: Article;
  readonly body: BodySource;
  /** The body is a guess: Readability went wrong, or the page says that it shows only part of the article. */
  readonly lowConfidence: boolean;
  readonly provenance: Provenances;
  /** What Readability broke on, if it did; the text is then that of the page's paragraphs. */
  readonly failure?: string;
  /** What the page says of schema.org's `isAccessibleForFree`; absent when it says nothing. */
  readonly accessibleForFree?: boolean;
}

const LONGEST_TEXT = 400_000;

/**
 * Reads the article of a page without changing the page: all work on the tree is done on one clone.
 * @param url absolute address of the page
 */
export function extractArticle(document: Document, url: string): Extraction {
  const size = survey(document);
  if (size === null) {
    const facts = findFacts(sourcesOf(document, url, document.head));
    return extraction(facts, { text: '', source: 'too-large', lowConfidence: true }, null);
  }
  const clone = flattenedClone(document, size.hosts, MAX_ELEMENTS - size.elements);
  const several = ownArticle(clone, url);
  const page = sourcesOf(clone, url);
  const sources = several === null || several.first ? page : sourcesOfStory(page, several.own);
  const found = findFacts(sources);
  for (const other of several?.others ?? []) other.remove();

  const signalsBeside = collectSignals(sources);
  const reading = readClone(clone);
  const facts = { ...found, byline: found.byline ?? readableByline(reading.byline, found.site?.value ?? '') };
  const body = bodyOf(reading, { title: facts.title?.value, byline: facts.byline?.value });
  const signals = signalsBeside(body.text);
  const read = extraction(facts, body, accessForFree(sources), signals);
  return reading.failure === undefined ? read : { ...read, failure: reading.failure };
}

type Facts = { readonly [fact in keyof ArticleFacts]: Found | null };

function findFacts(sources: Sources): Facts {
  const site = findSite(sources);
  const name = site?.value ?? '';
  const title = findTitle(sources, name);
  return {
    title,
    byline: findByline(sources, name, title?.value),
    published: findPublished(sources),
    site,
    language: findLanguage(sources),
    canonical: findCanonical(sources),
    url: webAddress(sources.url),
  };
}

function accessForFree({ article }: Sources): boolean | null {
  const stated = String(article?.isAccessibleForFree ?? '').toLowerCase();
  return stated === 'true' ? true : stated === 'false' ? false : null;
}

function extraction(
  facts: Facts,
  body: Body | TooLarge,
  accessibleForFree: boolean | null,
  signals?: Signals,
): Extraction {
  const found = Object.entries(facts).filter((entry): entry is [keyof ArticleFacts, Found] => entry[1] !== null);
  return {
    article: {
      ...Object.fromEntries(found.map(([fact, { value }]) => [fact, value])),
      text: body.text.slice(0, LONGEST_TEXT),
      ...(signals !== undefined && { signals }),
    },
    body: body.source,
    lowConfidence: body.lowConfidence || accessibleForFree === false,
    provenance: Object.fromEntries(found.map(([fact, { from }]) => [fact, from])),
    ...(accessibleForFree === null ? {} : { accessibleForFree }),
  };
}
