import type { MessageKey } from '../../browser/i18n.ts';
import type { ArticleFacts } from '../../core/article.ts';
import { OutwardLink } from '../controls/outward-link.tsx';
import { Foreign } from '../foreign.tsx';
import { leadOf } from '../words/dates.ts';
import { leadText } from '../words/lead.ts';
import { outletOf } from '../words/verdicts.ts';
import { hostOf, webAddress } from '../words/web-address.ts';
import { useWords } from '../words/words-context.ts';

interface ArticleCardProps {
  readonly heading: MessageKey;
  readonly open: MessageKey;
  readonly facts: ArticleFacts;
  /** The page's own date as it states it; null where there is no page to compare with. */
  readonly pagePublished: string | undefined | null;
}

/** The other article: what it is called, whose it is, when it appeared, and the way to it. */
export function ArticleCard({ heading, open, facts, pagePublished }: ArticleCardProps) {
  const words = useWords();
  const outlet = outletOf(facts);
  const date = words.date(facts.published);
  const host = hostOf(facts.url);
  return (
    <section class="card" aria-labelledby="other-article">
      <h2 id="other-article" class="overline">
        {words.text(heading)}
      </h2>
      <p class="card-title">
        {facts.title?.trim() ? <Foreign longest={180}>{facts.title}</Foreign> : words.text('untitledArticle')}
      </p>
      <p class="card-facts">
        {outlet !== null && (
          <strong>
            <Foreign longest={80}>{outlet}</Foreign>
          </strong>
        )}
        {date !== null && <span>{date}</span>}
        {pagePublished !== null && (
          <span class="card-lead">{leadText(leadOf(facts.published, pagePublished), words)}</span>
        )}
      </p>
      {webAddress(facts.url) === null ? (
        <p class="help">{words.text('addressUnknown')}</p>
      ) : (
        <p class="card-open">
          <OutwardLink address={facts.url} class="button button-main">
            {words.text(open)}
          </OutwardLink>
          {host !== null && (
            <span class="card-host">
              <Foreign longest={60}>{host}</Foreign>
            </span>
          )}
        </p>
      )}
    </section>
  );
}
