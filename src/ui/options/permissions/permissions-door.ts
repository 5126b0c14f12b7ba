import type { HeldPermissions } from '../../../browser/permissions/held-permissions.ts';

/** What the settings page asks of the browser's permissions. */
export interface PermissionsDoor {
  held(): Promise<HeldPermissions>;
  /** Asks the browser to let Firstprint read all web pages; false when the reader declines. Must run inside the click. */
  allowSites(): Promise<boolean>;
  /** Calls back after any was given or withdrawn, until the returned function is called. */
  onChanged(callback: () => void): () => void;
}
