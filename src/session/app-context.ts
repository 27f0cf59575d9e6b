import { createContext } from 'svelte';
import type { BackupFolderHold } from './history/backup-folder.svelte';
import type { Baselines } from './live/baselines.svelte';
import type { History } from './history/history.svelte';
import type { InstallOffer } from './install-offer.svelte';
import type { LiveSession } from './live/live-session.svelte';
import type { Monitor } from './monitor/monitor.svelte';
import type { Settings } from './settings.svelte';
import type { OwnProgram } from './program/own-program.svelte';
import type { OwnPlan } from './therapist/own-plan.svelte';

/** Made once and reached from every page. */
export interface AppState {
  readonly settings: Settings;
  readonly install: InstallOffer;
  readonly baselines: Baselines;
  readonly live: LiveSession;
  /** Loaded when it is first asked for. */
  readonly monitor: () => Promise<Monitor>;
  readonly history: History;
  readonly folder: BackupFolderHold;
  readonly ownPlan: OwnPlan;
  readonly program: OwnProgram;
}

export const [appState, provideAppState] = createContext<AppState>();
