import type { Article } from '../../core/article.ts';
import { Foreign } from '../foreign.tsx';

interface ExampleSheetProps {
  readonly heading: string;
  readonly article: Article;
}

/** An article as a sheet of newsprint. */
export function ExampleSheet({ heading, article }: ExampleSheetProps) {
  return (
    <section class="sheet-of-news" aria-labelledby="example-heading">
      <h2 id="example-heading" class="overline">
        {heading}
      </h2>
      <div lang={article.language} dir="auto">
        <p class="sheet-outlet">
          <Foreign>{article.site ?? ''}</Foreign>
        </p>
        <p class="card-title">
          <Foreign>{article.title ?? ''}</Foreign>
        </p>
        {article.text.split('\n\n').map((paragraph) => (
          <p key={paragraph}>
            <Foreign longest={1000}>{paragraph}</Foreign>
          </p>
        ))}
      </div>
    </section>
  );
}
