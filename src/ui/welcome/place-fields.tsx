import { useMemo } from 'preact/hooks';
import type { Publisher } from '../../sources/publishers.ts';
import { useWords } from '../words/words-context.ts';
import { type Place, primary } from './starting-place.ts';

interface PlaceFieldsProps {
  readonly place: Place;
  readonly publishers: readonly Publisher[];
  onPlace(place: Place): void;
}

/** Choices of a country and a language, among those that there are publishers of. */
export function PlaceFields({ place, publishers, onPlace }: PlaceFieldsProps) {
  const { text, country, language, locale } = useWords();
  const named = (codes: Iterable<string>, nameOf: (code: string) => string) =>
    Array.from(new Set(codes), (code) => ({ code, name: nameOf(code) })).sort((a, b) =>
      a.name.localeCompare(b.name, locale),
    );
  const countries = useMemo(
    () =>
      named(
        publishers.map((publisher) => publisher.country),
        country,
      ),
    [publishers, country],
  );
  const languages = useMemo(
    () =>
      named(
        publishers.flatMap((publisher) => publisher.languages.map(primary)),
        language,
      ),
    [publishers, language],
  );
  return (
    <div class="place">
      <Choice
        label={text('welcomeCountry')}
        any={text('welcomeAnyCountry')}
        value={place.country}
        choices={countries}
        onChoose={(code) => onPlace({ ...place, country: code })}
      />
      <Choice
        label={text('welcomeLanguage')}
        any={text('welcomeAnyLanguage')}
        value={place.language}
        choices={languages}
        onChoose={(code) => onPlace({ ...place, language: code })}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly any: string;
  readonly value: string;
  readonly choices: readonly { readonly code: string; readonly name: string }[];
  onChoose(code: string): void;
}

function Choice({ label, any, value, choices, onChoose }: ChoiceProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        <option value="">{any}</option>
        {choices.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
