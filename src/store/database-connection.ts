import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { asStorageError, StorageUnavailable } from './errors.ts';

/** How long opening waits for other windows to let go of an older version of the database. */
const BLOCKED_PATIENCE_MS = 10_000;

type Names<Schema extends DBSchema> = StoreNames<Schema>[];
export type TransactionOf<Schema extends DBSchema, Mode extends IDBTransactionMode> = IDBPTransaction<
  Schema,
  Names<Schema>,
  Mode
>;

/** A database and how it comes to be. */
export interface DatabasePlan<Schema extends DBSchema> {
  readonly name: string;
  readonly version: number;
  /** Brings a database from `oldVersion` (0: new) to `version`, within the browser's version change. */
  upgrade(
    database: IDBPDatabase<Schema>,
    oldVersion: number,
    newVersion: number | null,
    tx: TransactionOf<Schema, 'versionchange'>,
  ): void;
}

/** Opens the database, creating or upgrading it. `lost` is called when the connection is no longer of use. */
async function open<Schema extends DBSchema>(
  { name, version, upgrade }: DatabasePlan<Schema>,
  lost: () => void,
): Promise<IDBPDatabase<Schema>> {
  if (typeof indexedDB === 'undefined') throw new StorageUnavailable('This browser gives the extension no storage.');
  return new Promise((resolve, reject) => {
    let patience: ReturnType<typeof setTimeout> | undefined;
    let given = false;
    openDB<Schema>(name, version, {
      upgrade,
      blocked() {
        patience = setTimeout(() => {
          given = true;
          reject(
            new StorageUnavailable(
              'Another window still uses an older version of the library. Close it and try again.',
            ),
          );
        }, BLOCKED_PATIENCE_MS);
      },
      blocking(_current, _blocked, event) {
        if (event.target instanceof IDBDatabase) event.target.close();
        lost();
      },
      terminated: lost,
    }).then((database) => {
      clearTimeout(patience);
      if (given) database.close();
      else resolve(database);
    }, reject);
  });
}

/**
 * A database: opened when it is first needed, and again after the browser took it away or another context asked us to
 * step aside for an upgrade.
 */
export class DatabaseConnection<Schema extends DBSchema> {
  readonly #plan: DatabasePlan<Schema>;
  #database: Promise<IDBPDatabase<Schema>> | null = null;

  constructor(plan: DatabasePlan<Schema>) {
    this.#plan = plan;
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    if (this.#database) return this.#database;
    const opening = open(this.#plan, () => this.#forget(opening));
    opening.catch(() => this.#forget(opening));
    this.#database = opening;
    return opening;
  }

  #forget(database: Promise<IDBPDatabase<Schema>>): void {
    if (this.#database === database) this.#database = null;
  }

  async #begin<Mode extends 'readonly' | 'readwrite'>(
    stores: Names<Schema>,
    mode: Mode,
  ): Promise<TransactionOf<Schema, Mode>> {
    const opening = this.#open();
    const database = await opening;
    try {
      return database.transaction(stores, mode);
    } catch (cause) {
      if (!(cause instanceof DOMException) || cause.name !== 'InvalidStateError') throw cause;
      // Closed between two lines of ours, which the browser tells only now: once more, on a new connection.
      this.#forget(opening);
      return (await this.#open()).transaction(stores, mode);
    }
  }

  async #run<Mode extends 'readonly' | 'readwrite', T>(
    stores: Names<Schema>,
    mode: Mode,
    work: (tx: TransactionOf<Schema, Mode>) => Promise<T>,
  ): Promise<T> {
    try {
      const tx = await this.#begin(stores, mode);
      const outcome = tx.done.then(
        () => null,
        (failure: unknown) => failure ?? new StorageUnavailable('The browser gave up a change of the library.'),
      );
      try {
        const result = await work(tx);
        const failure = await outcome;
        if (failure) throw failure;
        return result;
      } catch (cause) {
        abort(tx);
        // A full disk fails the transaction; the requests that fell with it know only that they were aborted.
        const failure = await outcome;
        throw isAbort(cause) && failure ? failure : cause;
      }
    } catch (cause) {
      throw asStorageError(cause);
    }
  }

  /** One read transaction. `work` may await nothing but requests of it. */
  read<T>(stores: Names<Schema>, work: (tx: TransactionOf<Schema, 'readonly'>) => Promise<T>): Promise<T> {
    return this.#run(stores, 'readonly', work);
  }

  /** One write transaction, committed when `work` is done and undone as a whole when it throws. */
  write<T>(stores: Names<Schema>, work: (tx: TransactionOf<Schema, 'readwrite'>) => Promise<T>): Promise<T> {
    return this.#run(stores, 'readwrite', work);
  }

  /** Lets go of the database; the next use opens it again. */
  async close(): Promise<void> {
    const database = this.#database;
    this.#database = null;
    if (database) (await database).close();
  }
}

const isAbort = (cause: unknown): boolean => cause instanceof DOMException && cause.name === 'AbortError';

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch (cause) {
    const alreadyOver = cause instanceof DOMException && cause.name === 'InvalidStateError';
    if (!alreadyOver) throw cause;
  }
}
