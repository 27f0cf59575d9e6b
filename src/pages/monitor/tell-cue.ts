import type { Cue } from '../../coach/cue';
import { m } from '../../paraglide/messages';
import { getLocale } from '../../paraglide/runtime';
import type { LiveSession } from '../../session/live-session.svelte';
import type { MonitorSettings } from '../../session/monitor/monitor-settings';
import { closeNotification, showNotification, type NotificationText } from '../../session/monitor/tell/notification';
import { playSoftly } from '../../session/monitor/tell/sound';
import { say } from '../../session/monitor/tell/speech';
import { showTabSign } from '../../session/monitor/tell/tab-signs';
import { cueWords } from './cue-words';

/** Amber, as everywhere for "time for a change"; never red. */
const DOT = '#e8a766';

/** In the ways the person chose; null takes all of them back. */
export function tellCue(
  cue: Cue | null,
  settings: MonitorSettings,
  { judgement, personal }: Pick<LiveSession, 'judgement' | 'personal'>,
): void {
  if (!cue) {
    showTabSign(null);
    void closeNotification();
    return;
  }
  const { title, text } = cueWords(cue, judgement, personal?.cues);
  if (settings.title) showTabSign({ title: `${title} · ${m.app_name()}`, dot: DOT });
  if (settings.notification) void showNotification({ title, body: text, actions: actionsOf(cue) });
  if (settings.sound) playSoftly();
  if (settings.speech) say(`${title}. ${text}`, getLocale());
}

function actionsOf(cue: Cue): NotificationText['actions'] {
  switch (cue.kind) {
    case 'posture':
      return [
        { action: 'fine', title: m.coach_cue_fine() },
        { action: 'snooze', title: m.coach_snooze_30() },
      ];
    case 'break':
      return [
        { action: 'done', title: m.coach_break_done() },
        { action: 'dismissed', title: m.coach_break_later() },
      ];
    case 'feelCheck':
      return [];
  }
}
