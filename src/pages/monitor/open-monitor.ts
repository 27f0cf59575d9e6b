import type { LiveSession } from '../../session/live-session.svelte';
import { openLocalStore } from '../../session/local-store';
import { Monitor } from '../../session/monitor/monitor.svelte';
import { MEMORY_KEY } from '../../session/monitor/was-measuring';
import { onNotificationAnswer } from '../../session/monitor/tell/notification';
import { answerNotification } from './answer-notification';
import { tellCue } from './tell-cue';

/** The monitor with its real parts. It lives as long as the page. */
export function openMonitor(live: LiveSession, isLiveInView: () => boolean): Monitor {
  const monitor = new Monitor({
    live,
    settingsStore: openLocalStore('plumbline-monitor'),
    memoryStore: openLocalStore(MEMORY_KEY),
    chance: Math.random,
    isLiveInView,
    tell: (cue, settings) => tellCue(cue, settings, live.judgement),
  });
  onNotificationAnswer((answer) => answerNotification(monitor, answer));
  // Notifications with answers need it, and with it the app opens without a network. Where it can't be, the rest works.
  if (import.meta.env.PROD) void navigator.serviceWorker?.register('service-worker.js').catch(() => undefined);
  return monitor;
}
