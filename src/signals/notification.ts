import * as v from 'valibot';
import { serviceWorkers } from './service-workers';

export interface NotificationText {
  readonly title: string;
  readonly body: string;
  /** At most two are shown, and in some browsers none. */
  readonly actions: readonly { readonly action: NotificationAnswer; readonly title: string }[];
}

export const NOTIFICATION_ANSWERS = ['fine', 'dismissed', 'snooze', 'done', 'open'] as const;
export type NotificationAnswer = (typeof NOTIFICATION_ANSWERS)[number];

export type NotificationWish = 'granted' | 'denied' | 'default' | 'unsupported';

export function notificationWish(): NotificationWish {
  return 'Notification' in globalThis ? Notification.permission : 'unsupported';
}

/** Call it from a click. */
export async function askForNotifications(): Promise<NotificationWish> {
  return 'Notification' in globalThis ? Notification.requestPermission() : 'unsupported';
}

/** One notification at a time: the same tag replaces the one before. lib.dom leaves actions out. */
type FullOptions = NotificationOptions & { readonly actions?: NotificationText['actions'] };
const TAG = 'plumbline-cue';

export async function showNotification({ title, body, actions }: NotificationText): Promise<void> {
  if (notificationWish() !== 'granted') return;
  const options: FullOptions = { body, tag: TAG, silent: true, icon: 'icon-192.png', actions };
  const registration = await serviceWorkers()
    ?.getRegistration()
    .catch(() => undefined);
  if (registration?.active) await registration.showNotification(title, options);
  else showPlain(title, { body, tag: TAG, silent: true, icon: 'icon-192.png' });
}

/** Android has notifications through a service worker only and throws here. */
function showPlain(title: string, options: NotificationOptions): void {
  try {
    new Notification(title, options).onclick = () => focus();
  } catch {
    // The other ways of being told remain.
  }
}

export async function closeNotification(): Promise<void> {
  const registration = await serviceWorkers()
    ?.getRegistration()
    .catch(() => undefined);
  const open = (await registration?.getNotifications({ tag: TAG })) ?? [];
  for (const notification of open) notification.close();
}

const answerSchema = v.object({ type: v.literal('notification-answer'), answer: v.picklist(NOTIFICATION_ANSWERS) });

/** What the person pressed in a notification. Returns how to stop. */
export function onNotificationAnswer(handle: (answer: NotificationAnswer) => void): () => void {
  const stopped = new AbortController();
  const listen = ({ data }: MessageEvent<unknown>) => {
    const parsed = v.safeParse(answerSchema, data);
    if (parsed.success) handle(parsed.output.answer);
  };
  serviceWorkers()?.addEventListener('message', listen, { signal: stopped.signal });
  return () => stopped.abort();
}
