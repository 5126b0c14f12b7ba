import type { ComponentChildren } from 'preact';
import { useWords } from '../../words/words-context.ts';
import { type Counts, STANDING_WORDS, type Standing } from '../standing.ts';

interface CountsTableProps {
  readonly caption: string;
  /** What a row is about. */
  readonly of: string;
  readonly series: readonly Standing[];
  readonly rows: readonly { readonly key: string; readonly name: ComponentChildren; readonly counts: Counts }[];
}

/** Counts by standing as a table: what a picture shows, for those who would rather read or hear it. */
export function CountsTable({ caption, of, series, rows }: CountsTableProps) {
  const { text, number } = useWords();
  return (
    <table>
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          {series.map((standing) => (
            <th key={standing} scope="col">
              {text(STANDING_WORDS[standing].label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, counts }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {series.map((standing) => (
              <td key={standing}>{number(counts[standing])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
