import { createContext } from 'svelte';
import type { Baselines } from './baselines.svelte';
import type { History } from './history.svelte';
import type { LiveSession } from './live-session.svelte';
import type { Settings } from './settings.svelte';

/** Made once in App.svelte and reached from every page. */
export interface AppState {
  readonly settings: Settings;
  readonly baselines: Baselines;
  readonly live: LiveSession;
  readonly history: History;
}

export const [appState, provideAppState] = createContext<AppState>();
