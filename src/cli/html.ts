import { parseHTML } from 'linkedom';

/** How far into a file its own statement of a character set is looked for: the HTML standard says 1024 bytes, pages say later. */
const DECLARATION_BYTES = 8192;

/**
 * Decodes an HTML file as a browser would without HTTP headers: byte order mark, then the declared character set, then UTF-8,
 * and windows-1252 where the bytes are no UTF-8.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  const declared = /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1];
  const decoder = declared === undefined ? null : decoderFor(declared);
  if (decoder !== null) return decoder.encoding === 'windows-1252' ? decodeWestern(bytes) : decoder.decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWestern(bytes);
  }
}

/** What windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** windows-1252, which Node 20 decodes as Latin-1: quotation marks and dashes would be lost. */
function decodeWestern(bytes: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => WESTERN[control.charCodeAt(0) - 0x80] ?? control);
}

/** A Document of an HTML file, without scripts run or resources loaded. */
export function parseHtml(html: string): Document {
  const { document } = parseHTML(html);
  if (document.documentElement?.localName === 'html') return document;
  // The parser does not add the elements that HTML lets a page leave out.
  return parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`).document;
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** A decoder by its label; null when nobody knows the label, or when it contradicts how the label itself was read. */
function decoderFor(label: string): TextDecoder | null {
  try {
    const decoder = new TextDecoder(label);
    // A declaration readable byte by byte cannot stand in a file of two-byte units; browsers take it for UTF-8.
    return decoder.encoding.startsWith('utf-16') ? new TextDecoder('utf-8') : decoder;
  } catch {
    return null;
  }
}
