import { fileText } from '../../history/transfer/file-text';
import { findPayload, MOST_TEXT } from '../../storage/find-payload';
import { kindOfCopy, type CopyKind } from '../../storage/kind-of-copy';
import { decodeShared, type Shared, type ShareRefusal } from '../../storage/share-codec';

/** What came in from somebody else as a link, a text or a file: found, opened, and a passphrase asked for where it is sealed. */
export class OpenedShare {
  result: Shared | ShareRefusal | null = $state.raw(null);
  /** A file of ours that is no such thing. */
  belongs: CopyKind | null = $state.raw(null);
  isOpening = $state(false);
  #payload = '';

  get wantsPassphrase(): boolean {
    return this.result === 'needsPassphrase' || this.result === 'wrongPassphrase';
  }

  openText(text: string): Promise<void> {
    this.#payload = findPayload(text);
    this.belongs = null;
    return this.unlock('');
  }

  async openFile(file: Blob): Promise<void> {
    const kind = await kindOfCopy(file);
    if (file.size > 2 * MOST_TEXT) this.result = 'tooLarge';
    else if (kind && kind !== 'shared') this.result = 'notAPlan';
    else return this.openText(await fileText(file));
    this.belongs = kind;
  }

  async unlock(passphrase: string): Promise<void> {
    this.isOpening = true;
    this.result = await decodeShared(this.#payload, passphrase);
    this.isOpening = false;
  }

  clear(): void {
    this.#payload = '';
    this.result = null;
    this.belongs = null;
  }
}
