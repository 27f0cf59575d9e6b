/** One JSON value under one key. Whatever comes out is unknown: the caller parses it. */
export interface LocalStore {
  /** undefined: nothing there, or what is there can't be read. */
  read(): unknown;
  /** false: the browser refused (full, private mode, switched off). */
  write(value: unknown): boolean;
  /** Calls after another tab wrote, so that this one never writes over it with what it knew before. */
  onWrittenElsewhere(listener: () => void): void;
}

export function openLocalStore(key: string, storage: () => Storage = () => localStorage): LocalStore {
  return {
    read() {
      try {
        const text = storage().getItem(key);
        return text === null ? undefined : JSON.parse(text);
      } catch {
        return undefined;
      }
    },
    write(value) {
      try {
        storage().setItem(key, JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
    onWrittenElsewhere(listener) {
      // No key: everything was cleared.
      window.addEventListener('storage', (event) => (event.key === key || event.key === null ? listener() : undefined));
    },
  };
}
