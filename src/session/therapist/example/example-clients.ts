import { openClientStore, type ClientStore } from '../../../storage/client-store';
import type { NewPicture } from '../../../storage/open-clients';
import type { Client } from '../../../therapist/client';
import { exampleClient, type ExampleMoment } from './example-client';

/** A database of its own: who is made up and who is real never meet. */
const NAME = 'plumbline-example-clients';
/** Nothing here needs guarding. */
const ROUNDS = 1000;

/** An area with one made-up client, behind a passphrase that nobody needs to know. */
export interface ExampleClients {
  readonly store: ClientStore;
  readonly passphrase: string;
  readonly clientId: string;
  /** Takes it off the disk again. */
  readonly close: () => Promise<void>;
}

/** Rejects where the browser keeps no database. */
export async function openExampleClients(moment: ExampleMoment): Promise<ExampleClients> {
  const store = openClientStore(NAME, ROUNDS);
  const passphrase = moment.newId();
  await store.eraseAll();
  const made = await store.create(passphrase);
  if (typeof made === 'string') throw new Error('Another tab opened the example at this very moment.');
  const { client, pictures } = await drawn(exampleClient(moment), moment);
  await made.clients.write(client, 0, { added: pictures });
  return {
    store,
    passphrase,
    clientId: client.id,
    close: eraseExample,
  };
}

/** The room that looked at it has closed its own way in by then. */
async function eraseExample(): Promise<void> {
  const store = openClientStore(NAME, ROUNDS);
  await store.eraseAll();
  store.close();
}

/** Where nothing can be drawn, the client comes without photos. */
async function drawn(
  client: Client,
  moment: ExampleMoment,
): Promise<{ readonly client: Client; readonly pictures: readonly NewPicture[] }> {
  try {
    const { withExamplePhotos } = await import('./example-photos');
    return await withExamplePhotos(client, moment);
  } catch {
    return { client, pictures: [] };
  }
}
