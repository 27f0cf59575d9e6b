/** What one tab tells the others: a client was written or removed, or the lock was made, replaced or erased. */
export type AreaChange = { readonly kind: 'client'; readonly id: string } | { readonly kind: 'lock' };

export interface ChangeBoard {
  post(change: AreaChange): void;
  /** What other tabs tell. Returns how to stop. */
  listen(listener: (change: AreaChange) => void): () => void;
  close(): void;
}

/** Nothing but random ids goes over it. */
export function openChangeBoard(name: string): ChangeBoard {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  return {
    post: (change) => channel?.postMessage(change),
    listen(listener) {
      const hear = ({ data }: MessageEvent<AreaChange>) => listener(data);
      channel?.addEventListener('message', hear);
      return () => channel?.removeEventListener('message', hear);
    },
    close: () => channel?.close(),
  };
}
