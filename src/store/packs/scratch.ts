type Bytes = Uint8Array<ArrayBuffer>;

/** Room beside the memory for what a pack is built from: a file on the command line, blobs in a browser. */
export interface Scratch {
  /** Keeps bytes; returns their place. */
  append(bytes: Bytes): Promise<number>;
  read(place: number, length: number): Promise<Bytes>;
}

/** Small pieces are kept together in memory until they are this much. */
const BLOB_BYTES = 8 * 1024 * 1024;

/** Bytes in blobs, which a browser keeps on the disk once there are many. */
export class BlobScratch implements Scratch {
  readonly #blobBytes: number;
  readonly #blobs: { readonly place: number; readonly blob: Blob }[] = [];
  #open: Bytes[] = [];
  #openPlace = 0;
  #end = 0;

  constructor(blobBytes = BLOB_BYTES) {
    this.#blobBytes = blobBytes;
  }

  async append(bytes: Bytes): Promise<number> {
    const place = this.#end;
    this.#open.push(bytes);
    this.#end += bytes.length;
    if (this.#end - this.#openPlace >= this.#blobBytes) this.#close();
    return place;
  }

  #close(): void {
    this.#blobs.push({ place: this.#openPlace, blob: new Blob(this.#open) });
    this.#open = [];
    this.#openPlace = this.#end;
  }

  async read(place: number, length: number): Promise<Bytes> {
    if (place + length > this.#openPlace) this.#close();
    const parts: Blob[] = [];
    for (let at = this.#blobOf(place); at < this.#blobs.length; at++) {
      const held = this.#blobs[at];
      if (!held || held.place >= place + length) break;
      parts.push(held.blob.slice(Math.max(0, place - held.place), place + length - held.place));
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  }

  /** Position of the blob that holds a place: the last that does not begin after it. */
  #blobOf(place: number): number {
    let low = 0;
    let high = this.#blobs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#blobs[middle]?.place ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}
