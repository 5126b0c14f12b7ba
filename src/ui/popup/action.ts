import type { PopupState } from '../../browser/messages/protocol.ts';
import type { PopupDoor } from './popup-door.ts';

/**
 * Something the reader asked for. It answers with the sentence that tells how it went (or nothing), or with the new
 * state where the worker sent it along.
 */
export type Action = (door: PopupDoor) => Promise<string | PopupState | undefined>;

/** Runs one action at a time; the popup shows its outcome. */
export type Run = (action: Action) => void;
