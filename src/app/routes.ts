import Activity from '@lucide/svelte/icons/activity';
import ChartLine from '@lucide/svelte/icons/chart-line';
import ClipboardIcon from '@lucide/svelte/icons/clipboard-list';
import DeskIcon from '@lucide/svelte/icons/lamp-desk';
import HelpIcon from '@lucide/svelte/icons/circle-question-mark';
import DumbbellIcon from '@lucide/svelte/icons/dumbbell';
import PresentationIcon from '@lucide/svelte/icons/presentation';
import SettingsIcon from '@lucide/svelte/icons/settings-2';
import ShieldIcon from '@lucide/svelte/icons/shield-check';
import SproutIcon from '@lucide/svelte/icons/sprout';
import SunIcon from '@lucide/svelte/icons/sun-medium';
import type { Component } from 'svelte';
import { m } from '../paraglide/messages';
import { openHelpTexts } from '../session/language/texts';
import type { HelpTopic } from '../pages/help/help-topics';

export interface Route {
  readonly path: string;
  readonly label: () => string;
  readonly icon: Component<{ size?: number }>;
  /** Each page is its own chunk, loaded when it is asked for. */
  readonly load: () => Promise<{ default: Component }>;
  /** What the question mark opens on this page. */
  readonly help: HelpTopic;
  /** Exercises and what this person may do: loaded with the page. */
  readonly usesProgram?: boolean;
  /** Reached by a link alone, until there is a plan to come back to. */
  readonly isForPlan?: boolean;
  /** Reached through doors on other pages; the navigation has no room for it on a phone. */
  readonly hasDoorsOnly?: boolean;
  /** Apart from the rooms: at the top of small screens, where the rooms lie at the bottom. */
  readonly isInCorner?: boolean;
}

/** One line a page; the navigation shows them in this order. */
export const ROUTES = [
  {
    path: 'live',
    label: m.app_nav_live,
    icon: Activity,
    load: () => import('../pages/LivePage.svelte'),
    help: 'camera',
  },
  {
    path: 'monitor',
    label: m.coach_nav,
    icon: SunIcon,
    load: () => import('../pages/MonitorPage.svelte'),
    usesProgram: true,
    help: 'limits',
  },
  {
    path: 'learn',
    label: m.feel_nav,
    icon: SproutIcon,
    load: () => import('../pages/LearnPage.svelte'),
    usesProgram: true,
    help: 'accuracy',
  },
  {
    path: 'move',
    label: m.move_nav,
    icon: DumbbellIcon,
    load: () => import('../pages/MovePage.svelte'),
    usesProgram: true,
    help: 'care',
  },
  {
    path: 'desk',
    label: m.desk_nav,
    icon: DeskIcon,
    load: () => import('../pages/DeskPage.svelte'),
    help: 'camera',
    hasDoorsOnly: true,
  },
  {
    path: 'history',
    label: m.history_nav,
    icon: ChartLine,
    load: () => import('../pages/HistoryPage.svelte'),
    help: 'accuracy',
  },
  {
    path: 'therapist',
    label: m.therapist_nav,
    icon: PresentationIcon,
    load: () => import('../pages/TherapistPage.svelte'),
    help: 'room',
    isInCorner: true,
  },
  {
    path: 'plan',
    label: m.therapist_plan_nav,
    icon: ClipboardIcon,
    load: () => import('../pages/PlanPage.svelte'),
    usesProgram: true,
    help: 'care',
    isForPlan: true,
    isInCorner: true,
  },
  {
    path: 'privacy',
    label: m.privacy_nav,
    icon: ShieldIcon,
    load: () => import('../pages/PrivacyPage.svelte'),
    help: 'privacy',
    hasDoorsOnly: true,
  },
  {
    path: 'settings',
    label: m.app_nav_settings,
    icon: SettingsIcon,
    load: () => import('../pages/SettingsPage.svelte'),
    help: 'model',
    isInCorner: true,
  },
  {
    path: 'help',
    label: m.app_nav_help,
    icon: HelpIcon,
    load: () => Promise.all([import('../pages/HelpPage.svelte'), openHelpTexts()]).then(([page]) => page),
    help: 'camera',
    isInCorner: true,
  },
] as const satisfies readonly Route[];

export type RoutePath = (typeof ROUTES)[number]['path'];
