import type { SpunWords } from '../../browser/messages/protocol.ts';
import { Foreign } from '../foreign.tsx';
import { isolated } from '../words/foreign.ts';
import { useWords } from '../words/words-context.ts';

const LONGEST_WORDS = 80;

/** A remark beside the verdict, never one itself: words of the page that programs leave behind, as evidence. */
export function SpunRemark({ words }: { readonly words: readonly SpunWords[] }) {
  const { text } = useWords();
  return (
    <section aria-labelledby="spun">
      <h2 id="spun" class="overline">
        {text('spunHeading')}
      </h2>
      <p>{text('spunExplained')}</p>
      <ul class="reasons">
        {words.map((found, index) => (
          <li key={index}>
            <q>
              <Foreign longest={LONGEST_WORDS}>{found.text}</Foreign>
            </q>
            {found.usual !== null && <span class="help"> {text('spunUsual', isolated(found.usual))}</span>}
          </li>
        ))}
      </ul>
      <p class="help">{text('spunCaution')}</p>
    </section>
  );
}
