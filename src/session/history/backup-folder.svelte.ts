import type { BackupFolder } from '../../history/transfer/folder-backup';
import { isHistoryFault } from '../../history/history-fault';
import type { HistoryStore } from '../../history/history-store';
import type { History } from './history.svelte';
import type { LocalStore } from '../../storage/local-store';

/** The browser's own handle, where it has one (Chromium). */
type FolderHandle = BackupFolder & {
  readonly name: string;
  queryPermission(wish: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(wish: { mode: 'readwrite' }): Promise<PermissionState>;
};

type Picker = (options: { mode: 'readwrite'; id: string }) => Promise<FolderHandle>;

export type FolderState = 'unsupported' | 'none' | 'ready' | 'needsPermission' | 'working' | 'failed';

export interface BackupFolderParts {
  readonly history: History;
  /** Remembers that there is a folder, so that the database is not opened at each start to find that there is none. */
  readonly marker: LocalStore;
  /** Epoch, ms. */
  readonly now: () => number;
}

const FOLDER_KEY = 'backupFolder';
const LAST_KEY = 'lastFolderBackup';
const LOCK = 'plumbline-backup-folder';
const DAY_MS = 86_400_000;
/** After the page is there: nobody waits for a copy. */
const FIRST_LOOK_MS = 15_000;
/** Short beside a day; a computer that slept over the hour is not a day late. */
const LOOK_EVERY_MS = 600_000;

function picker(): Picker | undefined {
  return 'showDirectoryPicker' in window ? (window.showDirectoryPicker as Picker) : undefined;
}

/** A folder of the person's own, written to once a day while any page of the app is open. */
export class BackupFolderHold {
  state: FolderState = $state(picker() ? 'none' : 'unsupported');
  name = $state('');
  /** Epoch, ms; null: never. */
  last: number | null = $state(null);
  readonly #parts: BackupFolderParts;
  #folder: FolderHandle | null = null;

  constructor(parts: BackupFolderParts) {
    this.#parts = parts;
  }

  /** Looks from time to time whether a day has passed. Returns how to stop. */
  start(): () => void {
    const look = () => void (this.#parts.marker.read() === true && this.resume());
    const first = setTimeout(look, FIRST_LOOK_MS);
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }

  /** Finds the folder of before, and writes if a day has passed since this or another tab did. */
  async resume(): Promise<void> {
    if (this.state === 'unsupported' || this.state === 'working') return;
    const found = await this.#stored();
    if (!found) return;
    this.#folder = found.folder;
    this.name = found.folder.name;
    this.last = found.last;
    this.#parts.marker.write(true);
    const permission = await found.folder.queryPermission({ mode: 'readwrite' });
    if (permission !== 'granted') return void (this.state = 'needsPermission');
    if (this.#isDue()) await this.backUp();
    else if (this.state !== 'failed') this.state = 'ready';
  }

  async pick(): Promise<void> {
    try {
      const folder = await picker()?.({ mode: 'readwrite', id: 'plumbline' });
      if (!folder) return;
      this.#folder = folder;
      this.name = folder.name;
      await this.#parts.history.with((store) => store.putMeta(FOLDER_KEY, folder));
      this.#parts.marker.write(true);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      this.state = 'failed';
      return;
    }
    await this.backUp();
  }

  /** The browser forgets its yes between visits; a press of a button may ask again. */
  async allow(): Promise<void> {
    if ((await this.#folder?.requestPermission({ mode: 'readwrite' })) === 'granted') await this.backUp();
  }

  async forget(): Promise<void> {
    await this.#parts.history.with((store) => store.putMeta(FOLDER_KEY, null));
    this.#parts.marker.write(false);
    this.#folder = null;
    this.name = '';
    this.last = null;
    this.state = 'none';
  }

  /** One tab at a time writes; another one that wants to meanwhile has nothing left to do. */
  async backUp(): Promise<void> {
    const folder = this.#folder;
    if (!folder) return;
    this.state = 'working';
    try {
      await oneAtATime(() => this.#write(folder));
      this.state = 'ready';
    } catch {
      this.state = 'failed';
    }
  }

  async #write(folder: FolderHandle): Promise<void> {
    const { history, now } = this.#parts;
    const store = await history.hold.take();
    if (isHistoryFault(store)) throw new Error(store.detail);
    const { backUpToFolder } = await import('../../history/transfer/folder-backup');
    const deviceId = await store.deviceId(history.newEntry().id);
    const at = now();
    await backUpToFolder(store.database, folder, { deviceId, now: at });
    await store.putMeta(LAST_KEY, at);
    this.last = at;
  }

  async #stored(): Promise<{ readonly folder: FolderHandle; readonly last: number | null } | null> {
    const store = await this.#parts.history.hold.take();
    if (isHistoryFault(store)) return null;
    const [folder, last] = await Promise.all([FOLDER_KEY, LAST_KEY].map((key) => metaOf(store, key)));
    if (!folder) return null;
    return { folder: folder as FolderHandle, last: typeof last === 'number' ? last : null };
  }

  #isDue(): boolean {
    return this.last === null || this.#parts.now() - this.last >= DAY_MS;
  }
}

async function metaOf(store: HistoryStore, key: string): Promise<unknown> {
  const value = await store.meta(key);
  return isHistoryFault(value) ? null : value;
}

/** Browsers without Web Locks: each tab for itself. */
function oneAtATime(work: () => Promise<void>): Promise<unknown> {
  if (!navigator.locks) return work();
  const request = navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? work() : undefined));
  return request.catch((error: unknown) => {
    // Refused with the site's data: then there is nothing to back up either.
    if (!(error instanceof DOMException && error.name === 'SecurityError')) throw error;
  });
}
