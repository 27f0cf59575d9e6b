import * as v from 'valibot';
import { recordId } from './bounded';

/** What one tab tells the others: a client was written or removed, or the lock was made, replaced or erased. */
export type AreaChange = { readonly kind: 'client'; readonly id: string } | { readonly kind: 'lock' };

export interface ChangeBoard {
  post(change: AreaChange): void;
  /** What other tabs tell. Returns how to stop. */
  listen(listener: (change: AreaChange) => void): () => void;
  close(): void;
}

const schema = v.variant('kind', [
  v.object({ kind: v.literal('client'), id: recordId }),
  v.object({ kind: v.literal('lock') }),
]);

/** What another tab said; null: nothing that a tab says. */
export function areaChange(data: unknown): AreaChange | null {
  const parsed = v.safeParse(schema, data);
  return parsed.success ? parsed.output : null;
}

/** Nothing but random ids goes over it. */
export function openChangeBoard(name: string): ChangeBoard {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  return {
    post: (change) => channel?.postMessage(change),
    listen(listener) {
      const hear = ({ data }: MessageEvent<unknown>) => {
        const change = areaChange(data);
        if (change) listener(change);
      };
      channel?.addEventListener('message', hear);
      return () => channel?.removeEventListener('message', hear);
    },
    close: () => channel?.close(),
  };
}
