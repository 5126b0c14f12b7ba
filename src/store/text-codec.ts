import { StorageDamaged } from './errors.ts';

/** Longest text that the library takes, in UTF-16 units; a long read is 60,000. */
export const MAX_TEXT_LENGTH = 1_000_000;

/** Compresses a text for the disk (raw deflate). */
export async function compressText(text: string): Promise<ArrayBuffer> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Response(packed).arrayBuffer();
}

/** Inverse of `compressText`; `StorageDamaged` for bytes that are none of its, or that unfold beyond all bounds. */
export async function decompressText(bytes: ArrayBuffer): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      text += decoder.decode(value, { stream: true });
      if (text.length > MAX_TEXT_LENGTH) throw new RangeError('longer than any text that was stored');
    }
  } catch (cause) {
    throw new StorageDamaged('The text of an original in the library is damaged.', { cause });
  }
}
