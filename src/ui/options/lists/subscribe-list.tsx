import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ListPreview } from '../../../core/shared-list.ts';
import { AddressField } from '../../controls/address-field.tsx';
import { Foreign } from '../../foreign.tsx';
import { isolated } from '../../words/foreign.ts';
import { useWords } from '../../words/words-context.ts';
import { errorText } from '../error-text.ts';
import { NO_OUTCOME, OutcomeLine } from '../tasks/outcome.tsx';
import { LIST_PROBLEMS } from './list-text.ts';
import type { ListsDoor } from './lists-door.ts';
import { typedList } from './typed-list.ts';

type Offered = Extract<ListPreview, { kind: 'list' }>;

/** Subscribes to a list by its address: first it is looked at, then the reader decides. */
export function SubscribeList({ lists }: { readonly lists: ListsDoor }) {
  const { text } = useWords();
  const answerId = useId();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState(NO_OUTCOME);
  const [offer, setOffer] = useState<{ readonly address: string; readonly list: Offered } | null>(null);
  const say = (sentence: string, bad: boolean): void => setAnswer({ sentence, bad });

  const during = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      say(text('listAskFailed', errorText(error)), true);
    } finally {
      setBusy(false);
    }
  };

  const look = (): void => {
    const address = typedList(typed);
    if (address === null) {
      say(text('listBadAddress', isolated(typed, 80)), true);
      return;
    }
    // Before anything is waited for: the browser must see that it comes of the reader's press.
    const allowed = lists.allow(address);
    say(text('listLooking'), false);
    void during(async () => {
      if (!(await allowed)) return say(text('listNotAllowed'), true);
      const preview = await lists.preview(address);
      if (preview.kind === 'problem') return say(text(LIST_PROBLEMS[preview.problem]), true);
      say('', false);
      setOffer({ address, list: preview });
    });
  };

  const subscribe = (address: string): Promise<void> =>
    during(async () => {
      const outcome = await lists.subscribe(address);
      setOffer(null);
      if (outcome === 'bad-address') return say(text('listAddressRefused'), true);
      if (outcome === 'too-many') return say(text('listTooMany'), true);
      setTyped('');
      say(outcome === 'known' ? text('listKnown') : text('listSubscribed'), false);
    });

  return (
    <form
      class="task"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <AddressField
        label={text('listAddress')}
        hint={text('listAddressHint')}
        value={typed}
        onTyped={setTyped}
        answer={{ bad: answer.bad, id: answerId }}
        disabled={offer !== null}
      >
        <button type="submit" class="button" disabled={busy || offer !== null || typed.trim() === ''}>
          {text('listLook')}
        </button>
      </AddressField>
      {offer && (
        <Offer
          {...offer}
          busy={busy}
          onSubscribe={() => void subscribe(offer.address)}
          onLeave={() => {
            setOffer(null);
            say('', false);
          }}
        />
      )}
      <OutcomeLine id={answerId} outcome={answer} />
    </form>
  );
}

interface OfferProps {
  readonly address: string;
  readonly list: Offered;
  readonly busy: boolean;
  onSubscribe(): void;
  onLeave(): void;
}

/** What a list says of itself, and whether it is wanted. */
function Offer({ address, list, busy, onSubscribe, onLeave }: OfferProps) {
  const { text, plural, bytes, date, language } = useWords();
  const frame = useRef<HTMLFieldSetElement>(null);
  useEffect(() => frame.current?.focus(), []);
  return (
    <fieldset ref={frame} class="question offer" tabIndex={-1}>
      <legend>
        <Foreign longest={120}>{list.name}</Foreign>
      </legend>
      {list.description !== '' && (
        <p>
          <Foreign longest={600}>{list.description}</Foreign>
        </p>
      )}
      <p class="facts">
        <span>{plural('libraryHolds', list.originals)}</span>
        <span>{text('listDownload', bytes(list.bytes))}</span>
        {list.language !== null && <span>{language(list.language)}</span>}
        <span>{text('listUpdated', date(new Date(list.updated).toISOString()) ?? '')}</span>
        <span>{text('listFrom', isolated(new URL(address).host, 120))}</span>
      </p>
      <p class="help">{text('listTrust')}</p>
      <div class="row">
        <button type="button" class="button button-main" disabled={busy} onClick={onSubscribe}>
          {text('listSubscribe')}
        </button>
        <button type="button" class="button" disabled={busy} onClick={onLeave}>
          {text('listLeave')}
        </button>
      </div>
    </fieldset>
  );
}
