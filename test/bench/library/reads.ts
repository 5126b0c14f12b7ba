/** What one transaction asked of the database: for each store the keys that were read. */
export type TransactionReads = Record<string, number[]>;

/** Notes every record that is read by its key, transaction by transaction. */
export class ReadLog {
  #transactions = new Map<IDBTransaction, TransactionReads>();

  constructor() {
    const note = this.#note.bind(this);
    const { get } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.get = function (this: IDBObjectStore, key) {
      note(this, key);
      return get.call(this, key);
    };
  }

  #note(store: IDBObjectStore, key: unknown): void {
    const reads = this.#transactions.get(store.transaction) ?? {};
    this.#transactions.set(store.transaction, reads);
    reads[store.name] = [...(reads[store.name] ?? []), Number(key)];
  }

  /** What was read since it was last asked. */
  take(): TransactionReads[] {
    const taken = [...this.#transactions.values()];
    this.#transactions = new Map();
    return taken;
  }
}

/** Reads the same records with nothing around them; returns how many bytes they had. */
export async function readBarely(database: IDBDatabase, transactions: readonly TransactionReads[]): Promise<number> {
  let bytes = 0;
  for (const reads of transactions) {
    await new Promise<void>((resolve, reject) => {
      const tx = database.transaction(Object.keys(reads));
      tx.oncomplete = () => resolve();
      tx.onabort = () => reject(tx.error);
      for (const [name, keys] of Object.entries(reads)) {
        const store = tx.objectStore(name);
        for (const key of keys) {
          const request = store.get(key);
          request.onsuccess = () => {
            if (request.result instanceof ArrayBuffer) bytes += request.result.byteLength;
          };
        }
      }
    });
  }
  return bytes;
}

export function openBarely(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
