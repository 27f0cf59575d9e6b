import { addDays, type Day } from '../../history/local-day';
import { isHistoryFault } from '../../history/history-fault';
import type { HistoryStore } from '../../history/history-store';
import type { ImportPreview, ImportRefusal } from '../../history/transfer/import-history';
import type { ImportedHistory } from '../../history/transfer/found-records';
import type { Span } from '../../history/trends/range';
import type { History } from './history.svelte';
import { kindOfCopy, type CopyKind } from '../../storage/kind-of-copy';

export type TransferState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly done: number; readonly total: number }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'reading' }
  /** `isWrong`: the last passphrase did not open it. */
  | { readonly kind: 'locked'; readonly file: Blob; readonly isWrong: boolean }
  | { readonly kind: 'preview'; readonly preview: ImportPreview; readonly file: ImportedHistory }
  /** `belongs`: what it is, where it is ours and came to the wrong place. */
  | { readonly kind: 'refused'; readonly refusal: ImportRefusal; readonly belongs?: CopyKind | null }
  | { readonly kind: 'merged'; readonly minutes: number; readonly entries: number };

/** Taking copies out and bringing them in. The code that packs is loaded when it is asked for. */
export class Transfers {
  state: TransferState = $state.raw({ kind: 'idle' });
  readonly #history: History;
  readonly #save: (name: string, file: Blob) => void;
  readonly #now: () => number;
  #working = new AbortController();

  constructor(history: History, save: (name: string, file: Blob) => void, now: () => number) {
    this.#history = history;
    this.#save = save;
    this.#now = now;
  }

  cancel(): void {
    this.#working.abort();
  }

  exportJson(): Promise<void> {
    return this.#export('json', (store, signal) => this.#copy(store, signal));
  }

  exportBackup(passphrase: string): Promise<void> {
    return this.#export('plumbline', async (store, signal) => {
      const { encryptBackup } = await import('../../history/transfer/encrypted-backup');
      return encryptBackup(await this.#copy(store, signal), passphrase);
    });
  }

  /** `locale`: whose spreadsheet program will open it. */
  exportCsv(span: Span, locale: string): Promise<void> {
    return this.#export('csv', async ({ database }, signal) => {
      const { csvOfDays } = await import('../../history/transfer/csv-of-days');
      const { csvStyleOf } = await import('../../history/transfer/csv-cell');
      return csvOfDays(database, daysOf(span), { style: csvStyleOf(locale), signal, onProgress: this.#progress });
    });
  }

  exportFhir(span: Span): Promise<void> {
    return this.#export('fhir.json', async (store) => {
      const { fhirBundle } = await import('../../history/transfer/export-fhir');
      const content = await store.content();
      if (isHistoryFault(content)) throw new Error(content.detail);
      const { boundaryHour } = this.#history;
      const bundle = fhirBundle({ ...content, days: daysOf(span), boundaryHour, exportedAt: this.#now() });
      return new Blob([JSON.stringify(bundle)], { type: 'application/fhir+json' });
    });
  }

  /** A backup waits for its passphrase; anything else is read at once. */
  async open(file: Blob): Promise<void> {
    this.state = { kind: 'reading' };
    const { isBackup, isSavedAsText } = await import('../../history/transfer/encrypted-backup');
    if (!(await isBackup(file))) return this.#read(file);
    const isSpoilt = await isSavedAsText(file);
    this.state = isSpoilt
      ? { kind: 'refused', refusal: { refused: 'resaved' } }
      : { kind: 'locked', file, isWrong: false };
  }

  async unlock(file: Blob, passphrase: string): Promise<void> {
    this.state = { kind: 'reading' };
    const { decryptBackup } = await import('../../history/transfer/encrypted-backup');
    const copy = await decryptBackup(file, passphrase);
    if (copy instanceof Blob) await this.#read(copy);
    else if (copy.refused === 'passphrase') this.state = { kind: 'locked', file, isWrong: true };
    else this.state = { kind: 'refused', refusal: copy };
  }

  async merge(file: ImportedHistory, { newMinutes, newEntries }: ImportPreview): Promise<void> {
    const { mergeHistory } = await import('../../history/transfer/import-history');
    const result = await this.#history.with((store) => store.attempt(() => mergeHistory(store.database, file)));
    await this.#history.load();
    this.state = isHistoryFault(result)
      ? { kind: 'idle' }
      : { kind: 'merged', minutes: newMinutes, entries: newEntries };
  }

  async #read(copy: Blob): Promise<void> {
    const { readHistory, previewImport } = await import('../../history/transfer/import-history');
    const { settleImport } = await import('../../history/transfer/settle-import');
    const read = await readHistory(copy, this.#now());
    if ('refused' in read) {
      const belongs = read.refused === 'notOurs' ? await kindOfCopy(copy) : null;
      return void (this.state = { kind: 'refused', refusal: read, belongs });
    }
    const looked = await this.#history.with((store) =>
      store.attempt(async () => {
        const file = await settleImport(store.database, read);
        return { file, preview: await previewImport(store.database, file) };
      }),
    );
    if (isHistoryFault(looked)) return void (this.state = { kind: 'idle' });
    const { file, preview } = looked;
    this.state = preview ? { kind: 'preview', preview, file } : { kind: 'refused', refusal: { refused: 'notOurs' } };
  }

  async #export(ending: string, make: (store: HistoryStore, signal: AbortSignal) => Promise<Blob>): Promise<void> {
    this.#working = new AbortController();
    const { signal } = this.#working;
    this.state = { kind: 'working', done: 0, total: 0 };
    const name = `plumbline-${this.#history.today}.${ending}`;
    const result = await this.#history.with((store) => store.attempt(() => make(store, signal)));
    if (signal.aborted) {
      this.#history.fault = null;
      this.state = { kind: 'cancelled' };
      return;
    }
    if (isHistoryFault(result)) return void (this.state = { kind: 'idle' });
    this.#save(name, result);
    this.state = { kind: 'saved', name };
  }

  async #copy(store: HistoryStore, signal: AbortSignal): Promise<Blob> {
    const { exportHistory } = await import('../../history/transfer/export-history');
    const deviceId = String((await store.meta('deviceId')) ?? '');
    return exportHistory(store.database, {
      exportedAt: this.#now(),
      deviceId,
      signal,
      onProgress: this.#progress,
    });
  }

  readonly #progress = (done: number, total: number): void => {
    this.state = { kind: 'working', done, total };
  };
}

function daysOf({ from, to }: Span): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
