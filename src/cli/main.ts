import { ablationCommand } from './ablation.ts';
import { crawlCommand } from './crawl/crawl.ts';
import { evaluateCommand } from './evaluate.ts';
import { extractCommand } from './extract.ts';
import { frequenciesCommand } from './frequencies.ts';
import type { Io } from './io.ts';
import { judgeCommand } from './judge.ts';
import { packCommand } from './pack/pack.ts';
import { setPhrasesCommand } from './set-phrases.ts';
import { synonymsCommand } from './synonyms.ts';
import { trainCommand } from './train.ts';
import { UsageError } from './usage-error.ts';

const COMMANDS: Readonly<Record<string, (args: readonly string[], io: Io) => Promise<void>>> = {
  judge: judgeCommand,
  pack: packCommand,
  extract: extractCommand,
  crawl: (args, io) => crawlCommand(args, io),
  evaluate: evaluateCommand,
  train: trainCommand,
  ablation: ablationCommand,
  frequencies: frequenciesCommand,
  synonyms: synonymsCommand,
  'set-phrases': setPhrasesCommand,
};

const USAGE = `firstprint: finds copied and rewritten news, on this machine alone

  firstprint judge [--originals O.jsonl[.gz]] [--pack P]... --pages P.jsonl[.gz] [--out F]
  firstprint extract DIR [--urls URLS.json] [--out F]
  firstprint crawl FEEDS.opml|LIST.txt -o O.jsonl [--state S] [--requests N] [--megabytes N] [--articles N] [--pause SECONDS]
                   [--agent NAME] [--own-network]
  firstprint pack build O.jsonl[.gz] -o P [--name N] [--description D]
  firstprint pack info P [--json]
  firstprint pack merge A B... -o C [--name N] [--description D]
  firstprint pack diff OLD NEW -o D
  firstprint pack publish DIR --originals O.jsonl[.gz] [--name N] [--description D] [--language L] [--mirror URL]...
  firstprint evaluate --originals O --pages P --labels L [--json] [--out F] [--against F]
  firstprint train --originals O --pages P --labels L --out W.json
  firstprint ablation --originals O --pages P --labels L
  firstprint frequencies --originals O --out F.bin
  firstprint synonyms --wordnet DIR --out F.bin
  firstprint set-phrases --phrases P.json --wordnet DIR [--ordinary O.jsonl] --out F.bin

Files of articles hold one JSON object a line: {"id","text","title"?,"url"?,"site"?,"published"?,...}`;

async function main([name, ...args]: readonly string[], io: Io): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? io.stderr : io.stdout).write(`${USAGE}\n`);
    return name === undefined ? 2 : 0;
  }
  try {
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command)
      throw new UsageError(`firstprint: there is no command ${JSON.stringify(name)}; firstprint --help lists them`);
    await command(args, io);
    return 0;
  } catch (error) {
    // The reader of a pipe stopped early (`| head`).
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return 0;
    const misused =
      error instanceof UsageError ||
      (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
    const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
    io.stderr.write(`${misused ? message.split('\n')[0] : (stack ?? message)}\n`);
    return misused ? 2 : 1;
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv.slice(2), process);
