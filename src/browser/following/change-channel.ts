const NAME = 'following';

/** Tells of changes of what is followed, to this context and to all others of the extension. */
export interface ChangeChannel {
  readonly tell: () => void;
  /** Calls back after each change, until the returned function is called. */
  readonly listen: (callback: () => void) => () => void;
}

export function changeChannel(): ChangeChannel {
  const channel = new BroadcastChannel(NAME);
  const callbacks = new Set<() => void>();
  const heard = (): void => {
    for (const callback of callbacks) callback();
  };
  // It says only that something changed: whoever hears it reads for itself.
  channel.addEventListener('message', heard);
  return {
    tell() {
      channel.postMessage(null);
      heard();
    },
    listen(callback) {
      callbacks.add(callback);
      return () => void callbacks.delete(callback);
    },
  };
}
