import { parseArgs } from 'node:util';
import { identityOf, type PackHeader } from '../../store/packs/header.ts';
import type { Io } from '../io.ts';
import { progressOn } from '../progress.ts';
import { UsageError } from '../usage-error.ts';
import { blamingPack, openPackFile } from './pack-file.ts';

/** `pack info P [--json]`: what a pack says of itself, once all of it was checked. */
export async function infoCommand(args: readonly string[], io: Io): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new UsageError('pack info: one pack is needed');
  const pack = await openPackFile(file);
  const progress = progressOn(io.stderr, 'checking megabytes');
  await blamingPack(file, async () => {
    for await (const _ of pack.sections()) progress.step(pack.position() >>> 20, pack.header.bytes >>> 20);
  });
  progress.end();
  io.stdout.write(values.json ? `${JSON.stringify(asJson(pack.header))}\n` : asText(pack.header));
}

function asJson(header: PackHeader) {
  const { name, description, originals, bytes, fingerprintVersion, content, difference } = header;
  return { name, description, originals, bytes, fingerprintVersion, content, difference };
}

/** What comes from the pack could hold anything: as JSON strings no control character reaches the terminal. */
function asText(header: PackHeader): string {
  const { name, description, originals, bytes, fingerprintVersion, difference } = header;
  const rows: (readonly [string, string | number])[] = [
    ['name', JSON.stringify(name)],
    ['description', JSON.stringify(description)],
    ['originals', originals],
    ['bytes', bytes],
    ['fingerprints', `version ${fingerprintVersion}`],
    ['content', identityOf(header)],
  ];
  if (difference) rows.push(['update of', difference.base], ['removes', difference.removed]);
  return rows.map(([label, value]) => `${label.padEnd(13)} ${value}\n`).join('');
}
