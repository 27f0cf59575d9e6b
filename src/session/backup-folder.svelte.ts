import type { BackupFolder } from '../history/transfer/folder-backup';
import { isHistoryFault } from '../history/history-fault';
import type { History } from './history.svelte';

/** The browser's own handle, where it has one (Chromium). */
type FolderHandle = BackupFolder & {
  readonly name: string;
  queryPermission(wish: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(wish: { mode: 'readwrite' }): Promise<PermissionState>;
};

type Picker = (options: { mode: 'readwrite'; id: string }) => Promise<FolderHandle>;

export type FolderState = 'unsupported' | 'none' | 'ready' | 'needsPermission' | 'working' | 'failed';

const FOLDER_KEY = 'backupFolder';
const LAST_KEY = 'lastFolderBackup';
const DAY_MS = 86_400_000;

function picker(): Picker | undefined {
  return 'showDirectoryPicker' in window ? (window.showDirectoryPicker as Picker) : undefined;
}

/** A folder of the person's own, written to once a day while the page is open. */
export class BackupFolderHold {
  state: FolderState = $state(picker() ? 'none' : 'unsupported');
  name = $state('');
  /** Epoch, ms; null: never. */
  last: number | null = $state(null);
  readonly #history: History;
  readonly #now: () => number;
  #folder: FolderHandle | null = null;

  constructor(history: History, now: () => number) {
    this.#history = history;
    this.#now = now;
  }

  /** Finds the folder of before, and writes if a day has passed. */
  async resume(): Promise<void> {
    if (this.state === 'unsupported') return;
    const stored = await this.#history.with((store) => store.meta(FOLDER_KEY));
    if (!stored || isHistoryFault(stored)) return;
    this.#folder = stored as FolderHandle;
    this.name = this.#folder.name;
    const last = await this.#history.with((store) => store.meta(LAST_KEY));
    this.last = typeof last === 'number' ? last : null;
    const permission = await this.#folder.queryPermission({ mode: 'readwrite' });
    if (permission !== 'granted') return void (this.state = 'needsPermission');
    this.state = 'ready';
    if (this.last === null || this.#now() - this.last >= DAY_MS) await this.backUp();
  }

  async pick(): Promise<void> {
    try {
      const folder = await picker()?.({ mode: 'readwrite', id: 'plumbline' });
      if (!folder) return;
      this.#folder = folder;
      this.name = folder.name;
      await this.#history.with((store) => store.putMeta(FOLDER_KEY, folder));
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
    await this.#history.with((store) => store.putMeta(FOLDER_KEY, null));
    this.#folder = null;
    this.name = '';
    this.state = 'none';
  }

  async backUp(): Promise<void> {
    const folder = this.#folder;
    if (!folder) return;
    this.state = 'working';
    const now = this.#now();
    try {
      const store = await this.#history.hold.take();
      if (isHistoryFault(store)) return void (this.state = 'failed');
      const { backUpToFolder } = await import('../history/transfer/folder-backup');
      const deviceId = await store.deviceId(this.#history.newEntry().id);
      await backUpToFolder(store.database, folder, { deviceId, now });
      await store.putMeta(LAST_KEY, now);
      this.last = now;
      this.state = 'ready';
      await this.#history.load();
    } catch {
      this.state = 'failed';
    }
  }
}
