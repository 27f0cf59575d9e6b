import { m } from '../../paraglide/messages';
import type { Purpose } from '../../storage/settings';

/** What somebody may come for, and where that is. */
export interface Door {
  readonly purpose: Purpose;
  readonly href: string;
  readonly name: () => string;
  readonly text: () => string;
  /** The page's name, for its button. */
  readonly page: () => string;
}

export const DOORS: readonly Door[] = [
  {
    purpose: 'check',
    href: '#/live',
    name: m.home_door_check,
    text: m.home_door_check_text,
    page: m.app_nav_live,
  },
  { purpose: 'day', href: '#/monitor', name: m.home_door_day, text: m.home_door_day_text, page: m.coach_nav },
  {
    purpose: 'review',
    href: '#/history',
    name: m.home_door_review,
    text: m.home_door_review_text,
    page: m.history_nav,
  },
  { purpose: 'show', href: '#/therapist', name: m.home_door_show, text: m.home_door_show_text, page: m.therapist_nav },
];
