/** Tells on a terminal how far a long piece of work has come; silent where nobody watches. */
export interface Progress {
  step(done: number, of?: number): void;
  end(): void;
}

/** Rewrites one line, at most five times a second. */
export function progressOn(stream: NodeJS.WritableStream & { readonly isTTY?: boolean }, what: string): Progress {
  if (stream.isTTY !== true) return { step: () => {}, end: () => {} };
  let last = 0;
  return {
    step(done, of) {
      const now = Date.now();
      if (now - last < 200) return;
      last = now;
      stream.write(`\r\x1b[K${what} ${done}${of === undefined ? '' : ` of ${of}`}`);
    },
    end() {
      stream.write('\r\x1b[K');
    },
  };
}
