import type { Monitor } from '../../session/monitor/monitor.svelte';
import type { NotificationAnswer } from '../../signals/notification';

/** What was pressed in a notification, as if it had been pressed on the page. Of all tabs the one that measures answers. */
export function answerNotification(monitor: Monitor, answer: NotificationAnswer): void {
  if (!monitor.isOn) return;
  switch (answer) {
    case 'fine':
    case 'dismissed':
      return monitor.coaching.answer(answer);
    case 'snooze':
      return monitor.coaching.quiet.forMinutes(30);
    case 'done':
      return monitor.coaching.didMovement();
    case 'open':
      location.hash = '#/monitor';
  }
}
