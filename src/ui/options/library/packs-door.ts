/** Why a pack is not taken. */
export type PackProblem =
  | 'not-a-pack'
  | 'format'
  | 'fingerprints'
  | 'cut-off'
  | 'damaged'
  | 'too-large'
  | 'unreadable'
  | 'base-missing'
  | 'unexpected'
  | 'in-progress';

/** How the import of a pack ended. */
export type PackOutcome =
  | {
      /** `already-here`: nothing was done. `cancelled`: nothing of it was kept. */
      readonly ended: 'complete' | 'already-here' | 'cancelled';
      readonly name: string;
      readonly added: number;
      readonly alreadyKnown: number;
      /** Originals that an update of a pack took out. */
      readonly removed: number;
    }
  | { readonly ended: 'refused'; readonly why: PackProblem };

/** A pack in the library; name and description are its maker's words. */
export interface HeldPack {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly originals: number;
}

/** What the settings page asks of the library's packs. Each promise rejects with the browser's own error. */
export interface PacksDoor {
  /** Whether a file is a pack rather than JSON Lines. */
  isPack(file: Blob): Promise<boolean>;
  /** Resolves also when stopped through the signal, and for a pack that is not taken. */
  importPack(
    file: ReadableStream<Uint8Array<ArrayBuffer>>,
    options: {
      readonly signal: AbortSignal;
      readonly onProgress: (progress: { readonly originals: number; readonly share: number }) => void;
    },
  ): Promise<PackOutcome>;
  packs(): Promise<readonly HeldPack[]>;
  removePack(id: string): Promise<boolean>;
  /** The whole library as a pack; rejects with an `AbortError` when stopped through the signal. */
  exportPack(options: {
    readonly name: string;
    readonly signal: AbortSignal;
    readonly onProgress: (originals: number) => void;
  }): Promise<{ readonly file: Blob; readonly originals: number }>;
}
