/** What browsers tell of the connection, where they do. */
interface Connection {
  readonly type?: string;
  readonly saveData?: boolean;
}

interface Told {
  readonly onLine: boolean;
  /** Not in Firefox. */
  readonly connection?: Connection;
}

/** Kinds of connection that are paid for by the byte, as a rule. */
const PAID = new Set(['cellular', 'wimax', 'bluetooth']);

/**
 * Whether the connection is to be spared: the reader asked the browser to save data, or it is one of those that are paid
 * for by the byte. Where the browser says nothing it is open.
 */
export function connectionState({ onLine, connection }: Told): 'metered' | 'offline' | 'open' {
  if (!onLine || connection?.type === 'none') return 'offline';
  return connection?.saveData === true || PAID.has(connection?.type ?? '') ? 'metered' : 'open';
}
