import scorers from '../../core/data/scorers.json' with { type: 'json' };
import { type Knowledge, knowledgeFrom } from '../../core/knowledge/knowledge.ts';

/** Reads what the engine knows from the package. `open` turns a path in it into an address. */
export async function packagedKnowledge(open: (path: string) => string): Promise<Knowledge> {
  const read = async (name: string) => new Uint8Array(await (await fetch(open(`data/${name}`))).arrayBuffer());
  const [frequencies, meanings] = await Promise.all([read('frequencies.bin'), read('meanings.bin')]);
  return knowledgeFrom({ frequencies, meanings, scorers });
}
