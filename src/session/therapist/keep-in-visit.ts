import {
  newVisit,
  withRepeat,
  withVisit,
  type Client,
  type KeptPicture,
  type Repeat,
  type RepeatDetails,
  type Visit,
} from '../../therapist/client';
import type { MotionTaken } from '../../therapist/motion';
import type { ClientArea } from './client-area.svelte';
import { isSameDay } from './same-day';

/** The visit of today, which begins now where there was none. */
export function visitOfToday(area: ClientArea, client: Client): Visit {
  const last = client.visits.at(-1);
  const now = area.now();
  return last && isSameDay(last.atMs, now) ? last : newVisit(area.newId(), now);
}

/** false: it could not be stored, and does not count. */
export function addRepeat(area: ClientArea, client: Client, repeat: Repeat, details: RepeatDetails): Promise<boolean> {
  return area.saveKept(withVisit(client, withRepeat(visitOfToday(area, client), repeat, details)));
}

/** false: it could not be stored, and does not count. */
export function addMotion(area: ClientArea, client: Client, taken: MotionTaken): Promise<boolean> {
  const visit = visitOfToday(area, client);
  return area.saveKept(withVisit(client, { ...visit, motions: [...visit.motions, taken] }));
}

/** false: it could not be stored, and nothing of it stays. */
export async function keepPicture(area: ClientArea, clientId: string, picture: Blob): Promise<boolean> {
  const client = area.clients.find(({ id }) => id === clientId);
  if (!client) return false;
  return (
    (await keepBlob(area, client, { picture, visitId: client.visits.at(-1)?.id ?? null, measured: null })) !== null
  );
}

/** A photo with its visit, in one step: its id. null: it could not be stored, and nothing of it stays. */
export function keepPhoto(
  area: ClientArea,
  client: Client,
  photo: { readonly picture: Blob; readonly visitId: string; readonly measured: NonNullable<KeptPicture['measured']> },
): Promise<string | null> {
  return keepBlob(area, client, photo);
}

export async function erasePicture(area: ClientArea, client: Client, id: string): Promise<void> {
  const pictures = client.pictures.filter((picture) => picture.id !== id);
  await area.saveKept({ ...client, pictures }, { removed: [id] });
}

async function keepBlob(
  area: ClientArea,
  client: Client,
  { picture, ...details }: Pick<KeptPicture, 'visitId' | 'measured'> & { readonly picture: Blob },
): Promise<string | null> {
  const [id, now] = [area.newId(), area.now()];
  const kept = { id, atMs: now, consentAtMs: now, ...details };
  const next = { ...client, pictures: [...client.pictures, kept] };
  return (await area.saveKept(next, { added: [{ id, picture }] })) ? id : null;
}
