/** One JSON value under one key. Whatever comes out is unknown: the caller parses it. */
export interface LocalStore {
  /** undefined: nothing there, or what is there can't be read. */
  read(): unknown;
  /** false: the browser refused (full, private mode, switched off). */
  write(value: unknown): boolean;
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
  };
}
