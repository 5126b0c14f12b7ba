import scorers from '../../core/data/scorers.json' with { type: 'json' };
import { createDescriber, type Describer } from '../../core/engine.ts';
import { frequenciesFrom } from '../../core/knowledge/frequencies.ts';
import { type Knowledge, knowledgeFrom } from '../../core/knowledge/knowledge.ts';

/** What the engine knows, on its way out of the package. Each rejects where a file of it cannot be read. */
export interface ArrivingKnowledge {
  /** The half that a library is opened with. It needs one file, and no time. */
  readonly describer: Promise<Describer>;
  readonly knowledge: Promise<Knowledge>;
}

/** Begins to read what the engine knows from the package. `open` turns a path in it into an address. */
export function arrivingKnowledge(open: (path: string) => string): ArrivingKnowledge {
  const read = async (name: string) => new Uint8Array(await (await fetch(open(`data/${name}`))).arrayBuffer());
  const frequencies = read('frequencies.bin');
  const meanings = read('meanings.bin');
  return {
    describer: frequencies.then((bytes) => createDescriber({ frequencies: frequenciesFrom(bytes) })),
    knowledge: Promise.all([frequencies, meanings]).then(([known, meant]) =>
      knowledgeFrom({ frequencies: known, meanings: meant, scorers }),
    ),
  };
}

/** Reads what the engine knows from the package. `open` turns a path in it into an address. */
export async function packagedKnowledge(open: (path: string) => string): Promise<Knowledge> {
  const { describer, knowledge } = arrivingKnowledge(open);
  const [known] = await Promise.all([knowledge, describer]);
  return known;
}
