/**
 * What can go wrong with storage, as classes that the interface can tell apart. Every message is one sentence that can
 * be shown to the reader as it is.
 */
export class StorageError extends Error {
  override readonly name: string = 'StorageError';
  /** What the reader can do about it: make room, repair, or wait for the browser. */
  readonly trouble: 'full' | 'damaged' | 'closed' = 'closed';
}

/** IndexedDB is missing, refuses to open, or was taken away while it was open. */
export class StorageUnavailable extends StorageError {
  override readonly name = 'StorageUnavailable';
}

/** The browser gives us no more room on the disk. Nothing of the change that failed was kept. */
export class StorageFull extends StorageError {
  override readonly name = 'StorageFull';
  override readonly trouble = 'full';
}

/** Bytes came back from the disk other than they were written. */
export class StorageDamaged extends StorageError {
  override readonly name = 'StorageDamaged';
  override readonly trouble = 'damaged';
}

/** An article that the library will not take; the message names the field and what is wrong with it. */
export class ArticleRefused extends Error {
  override readonly name = 'ArticleRefused';
}

/** The browser's own storage failures in our terms; anything else (a bug, our own errors) is handed back as it is. */
export function asStorageError(cause: unknown): unknown {
  if (!(cause instanceof DOMException)) return cause;
  if (cause.name === 'QuotaExceededError')
    return new StorageFull('The browser has no more room for the library.', { cause });
  return new StorageUnavailable(`The browser's storage does not answer: ${cause.message || cause.name}`, { cause });
}

/** For `catch`, where damage is answered with null; everything else is thrown on. */
export function forDamage(cause: unknown): null {
  if (cause instanceof StorageDamaged) return null;
  throw cause;
}
