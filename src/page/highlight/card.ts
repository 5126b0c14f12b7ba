import { drawCross, drawMark } from '../badge/drawings.ts';
import type { HighlightLabels } from './content.ts';
import type { FoundPassage } from './marks.ts';

interface CardActions {
  step(by: 1 | -1): void;
  stop(): void;
}

/** The card that tells where a marked passage comes from. */
export interface PassageCard {
  readonly element: HTMLElement;
  /** Puts the keyboard's focus on "next". */
  focus(): void;
  /** Tells of the passage with this index of so many. */
  tell(passage: FoundPassage, index: number, of: number): void;
}

/**
 * @param clean makes text that others wrote fit to be shown
 */
export function createPassageCard(
  document: Document,
  labels: HighlightLabels,
  clean: (text: string) => string,
  actions: CardActions,
): PassageCard {
  const make = (name: 'div' | 'p' | 'section' | 'span', className: string): HTMLElement =>
    Object.assign(document.createElement(name), { className });
  /** Acts on real clicks and keys only: a script of the page can make events, but not trusted ones. */
  const button = (className: string, label: string, act: () => void): HTMLButtonElement => {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = className;
    element.addEventListener('click', (event) => {
      if (event.isTrusted) act();
    });
    element.textContent = label;
    return element;
  };

  const card = make('section', 'card');
  card.dir = labels.direction;
  card.setAttribute('role', 'complementary');
  card.setAttribute('aria-label', labels.region);
  const line = make('span', 'line');
  line.setAttribute('aria-hidden', 'true');
  const kind = make('span', 'kind');
  const position = make('span', 'position');
  const said = make('div', 'said');
  said.setAttribute('role', 'status');
  const head = make('p', 'head');
  head.append(line, kind, position);
  const source = make('p', 'source');
  source.textContent = clean(labels.source);
  const sentence = make('p', 'sentence');
  said.append(head, source, sentence);

  const stop = button('stop', '', actions.stop);
  stop.title = labels.stop;
  stop.setAttribute('aria-label', labels.stop);
  stop.append(drawCross(document));
  const next = button('step', labels.next, () => actions.step(1));
  const steps = make('div', 'steps');
  steps.append(
    button('step', labels.previous, () => actions.step(-1)),
    next,
  );
  const mark = drawMark(document);
  mark.setAttribute('class', 'mark');
  card.append(mark, said, stop, steps);
  card.addEventListener('keydown', (event) => {
    if (event.isTrusted && event.key === 'Escape') actions.stop();
  });

  return {
    element: card,
    focus: () => next.focus({ preventScroll: true }),
    tell(passage, index, of) {
      line.className = `line ${passage.kind}`;
      kind.textContent = labels.kinds[passage.kind];
      position.textContent = labels.position(index + 1, of);
      sentence.className = passage.original === null ? 'sentence unknown' : 'sentence';
      sentence.dir = passage.original === null ? labels.direction : 'auto';
      sentence.textContent = passage.original === null ? labels.unknown : clean(passage.original);
    },
  };
}
