import type { ComponentChildren } from 'preact';
import { webAddress } from '../words/web-address.ts';
import { useWords } from '../words/words-context.ts';

interface OutwardLinkProps {
  /** Where to; anything but http(s) leaves the children as plain text. */
  readonly address: string | undefined;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A link to a page that is not ours: a new tab, without telling it where the reader comes from. */
export function OutwardLink({ address, class: name = 'link', children }: OutwardLinkProps) {
  const { text } = useWords();
  const href = webAddress(address);
  if (href === null) return <span>{children}</span>;
  return (
    <a class={name} href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="unseen"> ({text('opensNewTab')})</span>
    </a>
  );
}
