/** How far into a text its own statement of a character set is looked for: the HTML standard says 1024 bytes, pages say later. */
const DECLARATION_BYTES = 8192;

/**
 * Decodes HTML, XML or plain text: by its byte order mark; else by the character set that the Content-Type header names;
 * else by the one that the text itself declares; else as UTF-8. What is no UTF-8 although it should be is read by the next
 * of these, and as windows-1252 in the end, so that something readable comes out of wrong declarations.
 * @param contentType the header; empty where there is none
 */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  const marked = markedEncoding(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  const header = /;\s*charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(contentType)?.[1];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  const declared = /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1];
  for (const label of [header, declared]) {
    const encoding = label === undefined ? null : encodingOf(label);
    if (encoding === null) continue;
    if (encoding !== 'utf-8') return decodeLegacy(bytes, encoding);
    const text = strictUtf8(bytes);
    if (text !== null) return text;
  }
  return strictUtf8(bytes) ?? nearlyUtf8(bytes) ?? decodeWestern(bytes);
}

/** In Western encodings a letter beyond ASCII stands between ASCII ones; several that are valid UTF-8 are no accident. */
function decodeLegacy(bytes: Uint8Array, encoding: string): string {
  if (encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes);
  // Servers name Latin-1 for everything unless told otherwise.
  return strictUtf8(bytes) ?? decodeWestern(bytes);
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 with a few broken places, as cut by careless programs: fewer than one bad character in fifty that are not ASCII. */
function nearlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes);
  let foreign = 0;
  let broken = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) foreign++;
    if (code === 0xfffd) broken++;
  }
  return broken * 50 < foreign ? text : null;
}

/** What windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** windows-1252, which Node 20 decodes as Latin-1: quotation marks and dashes would be lost. */
function decodeWestern(bytes: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => WESTERN[control.charCodeAt(0) - 0x80] ?? control);
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // XML of two-byte units needs no mark: it begins with "<?".
  if (a === 0x3c && b === 0 && c === 0x3f && d === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c && c === 0 && d === 0x3f) return 'utf-16be';
  return null;
}

/** The encoding that a label stands for; null for labels nobody knows. */
function encodingOf(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label);
    // A declaration readable byte by byte cannot stand in a text of two-byte units; browsers take it for UTF-8.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return null;
  }
}
