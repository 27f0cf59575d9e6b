import type { AmbientStep } from '../../coach/ambient';
import type { Cue } from '../../coach/cue';
import { m } from '../../paraglide/messages';
import type { LiveSession } from '../../session/live/live-session.svelte';
import type { MonitorSettings } from '../../storage/monitor-settings';
import { closeNotification, showNotification, type NotificationText } from '../../signals/notification';
import { playSoftly } from '../../signals/sound';
import { say } from '../../signals/speech';
import { showTabSign } from '../../signals/tab-signs';
import { regionalLocale } from '../../ui/regional-locale';
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
  if (settings.title)
    showTabSign({ title: `${title} · ${m.app_name()}`, swing: cue.kind === 'posture' ? 2 : 0, dot: DOT });
  if (settings.notification) void showNotification({ title, body: text, actions: actionsOf(cue) });
  if (settings.sound) playSoftly();
  if (settings.speech) say(`${title}. ${text}`, regionalLocale());
}

/** Before anything is said: the plumb line of the icon swings aside, and later the title says so. Only for those who look. */
export function hintAtCue(step: AmbientStep, settings: MonitorSettings): void {
  if (!settings.title) return;
  const title = step === 2 ? `${m.live_state_drifting()} · ${m.app_name()}` : null;
  showTabSign(step === 0 ? null : { title, swing: step, dot: null });
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
