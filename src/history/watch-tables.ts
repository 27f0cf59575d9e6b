import { Dexie } from 'dexie';

/**
 * Calls with the names of the tables that were written to, by this tab or by another one of the same browser; once for
 * each transaction. `null`: any of them may have been, after the page was put aside. Returns how to stop listening.
 */
export function watchTables(name: string, onWritten: (tables: ReadonlySet<string> | null) => void): () => void {
  const start = `idb://${name}/`;
  const listener = (parts: Readonly<Record<string, unknown>>) => {
    if ('all' in parts) return onWritten(null);
    const own = Object.keys(parts).filter((key) => key.startsWith(start));
    if (own.length > 0) onWritten(new Set(own.map((key) => key.slice(start.length).split('/')[0] ?? '')));
  };
  Dexie.on('storagemutated', listener);
  return () => Dexie.on.storagemutated.unsubscribe(listener);
}
