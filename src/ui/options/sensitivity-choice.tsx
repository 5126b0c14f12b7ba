import type { MessageKey } from '../../browser/i18n.ts';
import { COPY_SCORES, SENSITIVITIES, type Sensitivity } from '../../core/verdict/sensitivity.ts';
import { useWords } from '../words/words-context.ts';

const WORDS: Readonly<Record<Sensitivity, { readonly name: MessageKey; readonly meaning: MessageKey }>> = {
  careful: { name: 'sensitivityCareful', meaning: 'sensitivityCarefulHelp' },
  usual: { name: 'sensitivityUsual', meaning: 'sensitivityUsualHelp' },
  eager: { name: 'sensitivityEager', meaning: 'sensitivityEagerHelp' },
};

interface SensitivityChoiceProps {
  readonly chosen: Sensitivity;
  onChoose(sensitivity: Sensitivity): void;
}

/** How sure Firstprint has to be before it flags a page, with what the choice comes to. */
export function SensitivityChoice({ chosen, onChoose }: SensitivityChoiceProps) {
  const { text, percent } = useWords();
  const line = COPY_SCORES[chosen];
  return (
    <>
      <fieldset class="choices" aria-describedby="sensitivity-help">
        <legend>{text('sensitivity')}</legend>
        {SENSITIVITIES.map((sensitivity) => (
          <label key={sensitivity} class="choice">
            <input
              type="radio"
              name="sensitivity"
              checked={sensitivity === chosen}
              onChange={() => onChoose(sensitivity)}
            />
            <span>{text(WORDS[sensitivity].name)}</span>
            <span class="help">{text(WORDS[sensitivity].meaning)}</span>
          </label>
        ))}
      </fieldset>
      <div class="odds">
        <OddsPicture share={line} />
        <p role="status">{text('sensitivityLine', percent(line), percent(1 - line))}</p>
      </div>
      <p id="sensitivity-help" class="help">
        {text('sensitivityHelp')}
      </p>
    </>
  );
}

const COLUMNS = 20;
const PITCH = 8;

/** A hundred pages, the share of them that are copies in colour. The sentence beside it says the same. */
function OddsPicture({ share }: { readonly share: number }) {
  const copies = Math.round(share * 100);
  return (
    <svg class="odds-picture" viewBox={`0 0 ${COLUMNS * PITCH - 2} ${5 * PITCH - 2}`} aria-hidden="true">
      {Array.from({ length: 100 }, (_, index) => (
        <rect
          key={index}
          class={index < copies ? 'odds-copy' : 'odds-honest'}
          x={(index % COLUMNS) * PITCH}
          y={Math.floor(index / COLUMNS) * PITCH}
          width="6"
          height="6"
        />
      ))}
    </svg>
  );
}
