import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { buildCommand } from './build.ts';
import { diffCommand } from './diff.ts';
import { infoCommand } from './info.ts';
import { mergeCommand } from './merge.ts';
import { publishCommand } from './publishing/publish.ts';

const COMMANDS: Readonly<Record<string, (args: readonly string[], io: Io) => Promise<void>>> = {
  build: buildCommand,
  info: infoCommand,
  merge: mergeCommand,
  diff: diffCommand,
  publish: publishCommand,
};

/** `pack build|info|merge|diff|publish ...`: packs of originals without their text. */
export async function packCommand([name = '', ...args]: readonly string[], io: Io): Promise<void> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`pack: one of ${Object.keys(COMMANDS).join(', ')} is needed`);
  await command(args, io);
}
