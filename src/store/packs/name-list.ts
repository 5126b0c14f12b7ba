import { ByteReader, ByteWriter } from '../bytes/bytes.ts';
import { MOST } from './pack-format.ts';
import { PackRefused } from './pack-refused.ts';

const NAME_BYTES = 12;

/** The 12 bytes behind a name. */
function bytesOfName(name: string): Uint8Array {
  return Uint8Array.from(atob(name.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}

const nameOfBytes = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');

/** A section of removals: count, then 12 bytes a name. */
export function encodeNames(names: readonly string[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.varint(names.length);
  for (const name of names) writer.raw(bytesOfName(name));
  return writer.finish();
}

export function decodeNames(payload: Uint8Array): string[] {
  const reader = new ByteReader(payload);
  const count = reader.varint();
  if (count * NAME_BYTES > payload.length) throw new PackRefused('damaged', 'a list of removals is too short');
  const names = Array.from({ length: count }, () => nameOfBytes(reader.raw(NAME_BYTES)));
  if (!reader.ended) throw new PackRefused('damaged', 'a list of removals is too long');
  return names;
}

/** A section of ids: count, then each as text. */
export function encodeIds(ids: readonly string[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.varint(ids.length);
  for (const id of ids) writer.text(id);
  return writer.finish();
}

export function decodeIds(payload: Uint8Array): string[] {
  const reader = new ByteReader(payload);
  const count = reader.varint();
  if (count > payload.length) throw new PackRefused('damaged', 'a list of ids is too short');
  const ids = Array.from({ length: count }, () => reader.text());
  if (!reader.ended) throw new PackRefused('damaged', 'a list of ids is too long');
  if (ids.some((id) => id === '' || id.length > MOST.idLength)) throw new PackRefused('damaged', 'an id is too long');
  return ids;
}
