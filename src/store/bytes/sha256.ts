/*
 * SHA-256 (FIPS 180-4) of short texts at once, and of streams piece by piece. The browser's own answers in a promise,
 * tens of microseconds later, which is too long where the names of a million originals are held against their addresses;
 * and it takes nothing but the whole, which is too much where that is a large file. Not for secrets.
 */

/** The first 32 bits of the fractional parts of a root of the first primes. */
function fractions(count: number, root: (prime: number) => number): Int32Array {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (!primes.some((prime) => n % prime === 0)) primes.push(n);
  return Int32Array.from(primes, (prime) => (root(prime) % 1) * 2 ** 32);
}

const ROUNDS = fractions(64, Math.cbrt);
const START = fractions(8, Math.sqrt);
const schedule = new Int32Array(64);
const encoder = new TextEncoder();

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const BLOCK_BYTES = 64;

/** The digest of bytes that come piece by piece. */
export class Sha256 {
  readonly #state = START.slice();
  /** The beginning of a block that is not whole yet. */
  readonly #held = new Uint8Array(BLOCK_BYTES);
  #length = 0;

  add(bytes: Uint8Array): void {
    const held = this.#length % BLOCK_BYTES;
    this.#length += bytes.length;
    let at = 0;
    if (held > 0) {
      at = Math.min(bytes.length, BLOCK_BYTES - held);
      this.#held.set(bytes.subarray(0, at), held);
      if (held + at < BLOCK_BYTES) return;
      addBlock(this.#state, new DataView(this.#held.buffer), 0);
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (; at + BLOCK_BYTES <= bytes.length; at += BLOCK_BYTES) addBlock(this.#state, view, at);
    this.#held.set(bytes.subarray(at));
  }

  /** The digest of all that was added; nothing may be added any more. */
  finish(): Uint8Array<ArrayBuffer> {
    const length = this.#length;
    const end = new Uint8Array((Math.floor((length + 8) / BLOCK_BYTES) + 1) * BLOCK_BYTES - length);
    end[0] = 0x80;
    const view = new DataView(end.buffer);
    view.setUint32(end.length - 8, Math.floor(length / 2 ** 29));
    view.setUint32(end.length - 4, (length * 8) % 2 ** 32);
    this.add(end);
    const digest = new Uint8Array(32);
    const out = new DataView(digest.buffer);
    for (let at = 0; at < 8; at++) out.setInt32(at * 4, this.#state[at] ?? 0);
    return digest;
  }
}

/** The digest of a text in UTF-8. */
export function sha256Now(text: string): Uint8Array<ArrayBuffer> {
  const whole = new Sha256();
  whole.add(encoder.encode(text));
  return whole.finish();
}

function addBlock(state: Int32Array, view: DataView, at: number): void {
  const w = schedule;
  for (let t = 0; t < 16; t++) w[t] = view.getInt32(at + t * 4);
  for (let t = 16; t < 64; t++) {
    const far = w[t - 15] ?? 0;
    const near = w[t - 2] ?? 0;
    const small0 = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
    const small1 = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
    w[t] = ((w[t - 16] ?? 0) + small0 + (w[t - 7] ?? 0) + small1) | 0;
  }
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let e = state[4] ?? 0;
  let f = state[5] ?? 0;
  let g = state[6] ?? 0;
  let h = state[7] ?? 0;
  for (let t = 0; t < 64; t++) {
    const big1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + big1 + ((e & f) ^ (~e & g)) + (ROUNDS[t] ?? 0) + (w[t] ?? 0)) | 0;
    const big0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0] = (state[0] ?? 0) + a;
  state[1] = (state[1] ?? 0) + b;
  state[2] = (state[2] ?? 0) + c;
  state[3] = (state[3] ?? 0) + d;
  state[4] = (state[4] ?? 0) + e;
  state[5] = (state[5] ?? 0) + f;
  state[6] = (state[6] ?? 0) + g;
  state[7] = (state[7] ?? 0) + h;
}
