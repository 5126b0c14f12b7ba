/** Writes numbers of any bit width, most significant bit first. */
export class BitWriter {
  #buffer = new Uint8Array(512);
  #length = 0;

  bits(value: number, width: number): void {
    if (this.#length + width > this.#buffer.length * 8) {
      const larger = new Uint8Array(this.#buffer.length * 2);
      larger.set(this.#buffer);
      this.#buffer = larger;
    }
    let left = width;
    while (left > 0) {
      const at = this.#length >>> 3;
      const free = 8 - (this.#length & 7);
      const take = Math.min(free, left);
      const part = (value >>> (left - take)) & ((1 << take) - 1);
      this.#buffer[at] = (this.#buffer[at] ?? 0) | (part << (free - take));
      this.#length += take;
      left -= take;
    }
  }

  /** Elias gamma code of a number >= 0 (written as value + 1). */
  gamma(value: number): void {
    const width = 32 - Math.clz32(value + 1);
    this.bits(0, width - 1);
    this.bits(value + 1, width);
  }

  /** Rice code: the quotient by 2^parameter in unary, the rest in `parameter` bits. */
  rice(value: number, parameter: number): void {
    for (let quotient = value >>> parameter; quotient > 0; quotient--) this.bits(1, 1);
    this.bits(0, 1);
    this.bits(value & ((1 << parameter) - 1), parameter);
  }

  /** Truncated binary code of one of `count` numbers: those that fit take a bit less than the rest. */
  choice(value: number, count: number): void {
    const { width, short } = choiceOf(count);
    if (value < short) this.bits(value, width);
    else this.bits(value + short, width + 1);
  }

  bytes(): Uint8Array {
    return this.#buffer.slice(0, (this.#length + 7) >>> 3);
  }
}

/** Bits that a peek shows for certain. */
const PEEKED = 25;

/** Reads what a `BitWriter` wrote; throws `RangeError` past the end. */
export class BitReader {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#end = bytes.length * 8;
  }

  /** The next bits at the top of a 32-bit number, `PEEKED` of them or more; zeros past the end. */
  #peek(): number {
    const bytes = this.#bytes;
    const at = this.#at >>> 3;
    const word =
      ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    return word << (this.#at & 7);
  }

  #pass(bits: number): void {
    this.#at += bits;
    if (this.#at > this.#end) throw new RangeError('fingerprint is cut off');
  }

  bits(width: number): number {
    if (width === 0) return 0;
    if (width > PEEKED) {
      const high = this.bits(width - 16);
      return ((high << 16) | this.bits(16)) >>> 0;
    }
    const value = this.#peek() >>> (32 - width);
    this.#pass(width);
    return value;
  }

  gamma(): number {
    let width = 1;
    while (this.bits(1) === 0) {
      if (++width > 31) throw new RangeError('fingerprint number is out of range');
    }
    return ((width === 1 ? 1 : (1 << (width - 1)) | this.bits(width - 1)) >>> 0) - 1;
  }

  rice(parameter: number): number {
    let quotient = 0;
    for (;;) {
      const ones = Math.min(PEEKED, Math.clz32(~this.#peek()));
      quotient += ones;
      if (quotient > 0x7fffffff >>> parameter) throw new RangeError('fingerprint number is out of range');
      this.#pass(ones < PEEKED ? ones + 1 : ones);
      if (ones < PEEKED) return (quotient << parameter) | this.bits(parameter);
    }
  }

  choice(count: number): number {
    if (count === 0) throw new RangeError('fingerprint has nothing to choose from');
    const width = 31 - Math.clz32(count);
    const short = 2 ** (width + 1) - count;
    const value = this.bits(width);
    if (value < short) return value;
    const longer = ((value << 1) | this.bits(1)) - short;
    if (longer >= count) throw new RangeError('fingerprint index is out of range');
    return longer;
  }
}

/** The first `short` of `count` numbers take `width` bits, the others one more. */
function choiceOf(count: number): { width: number; short: number } {
  const width = 31 - Math.clz32(Math.max(1, count));
  return { width, short: 2 ** (width + 1) - count };
}
