import { useWords } from '../words/words-context.ts';

interface PagerProps {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  goTo(page: number): void;
}

/** The way through a list that is longer than one page of it. */
export function Pager({ page, pages, goTo }: PagerProps) {
  const { text, number } = useWords();
  return (
    <nav class="pager" aria-label={text('findingsPages')}>
      <button type="button" class="button" disabled={page === 0} onClick={() => goTo(page - 1)}>
        {text('findingsPageBefore')}
      </button>
      <p>{text('findingsPage', number(page + 1), number(pages))}</p>
      <button type="button" class="button" disabled={page === pages - 1} onClick={() => goTo(page + 1)}>
        {text('findingsPageNext')}
      </button>
    </nav>
  );
}
