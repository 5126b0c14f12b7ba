import scorer from '../core/data/scorer.json' with { type: 'json' };
import { type Knowledge, knowledgeFrom } from '../core/knowledge/knowledge.ts';

/** Reads what the engine knows from the package. `open` turns a path in it into an address. */
export async function packagedKnowledge(open: (path: string) => string): Promise<Knowledge> {
  const response = await fetch(open('data/frequencies.bin'));
  return knowledgeFrom({ frequencies: new Uint8Array(await response.arrayBuffer()), scorer });
}
