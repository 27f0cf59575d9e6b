import { m } from '../paraglide/messages';
import type { AppState } from '../session/app-context';
import { BackupFolderHold } from '../session/history/backup-folder.svelte';
import { Baselines } from '../session/live/baselines.svelte';
import { HistoryHold } from '../session/history/history-hold';
import { History } from '../session/history/history.svelte';
import type { InstallOffer } from '../session/install-offer.svelte';
import { LiveSession } from '../session/live/live-session.svelte';
import type { Monitor } from '../session/monitor/monitor.svelte';
import { wasMeasuring } from '../session/monitor/was-measuring';
import { once } from '../session/once';
import { openSource } from '../session/live/open-source';
import type { OwnProgram } from '../session/program/own-program.svelte';
import type { Settings } from '../session/settings.svelte';
import { openAllTexts } from '../session/language/texts';
import type { OwnPlan } from '../session/therapist/own-plan.svelte';
import { whenIdle } from '../session/when-idle';
import { openLocalStore } from '../storage/local-store';
import type { RoutePath } from './routes';

/** What the frame round every page knows already. */
export interface KnownToFrame {
  readonly settings: Settings;
  readonly ownPlan: OwnPlan;
  readonly install: InstallOffer;
  /** One of these pages is on the screen just now. */
  readonly isInView: (...paths: readonly RoutePath[]) => boolean;
}

const BASELINE_NAMES = {
  webcam: m.live_baseline_name_webcam,
  file: m.live_baseline_name_file,
  mannequin: m.live_baseline_name_mannequin,
};

/** Made once for all pages, loaded beside the first of them: the frame round the pages asks nothing of it to be shown. */
export class SharedState implements AppState {
  readonly settings: Settings;
  readonly ownPlan: OwnPlan;
  readonly install: InstallOffer;
  readonly baselines = new Baselines(openLocalStore('plumbline-baselines'));
  readonly history = new History(
    new HistoryHold(async () => (await import('../history/history-store')).openHistory()),
    () => Date.now(),
  );
  readonly folder = new BackupFolderHold({
    history: this.history,
    marker: openLocalStore('plumbline-folder'),
    now: () => Date.now(),
  });
  readonly live: LiveSession;
  /** Loaded when it is first asked for. */
  readonly monitor = once(() => this.#openMonitor());
  /** With all its exercises it is as large as the rest: pages that use it say so in their route. */
  readonly openProgram = once(() => this.#openProgram());
  readonly #isInView: KnownToFrame['isInView'];
  #day: Monitor | null = $state.raw(null);
  #program: OwnProgram | null = null;

  constructor({ settings, ownPlan, install, isInView }: KnownToFrame) {
    this.settings = settings;
    this.ownPlan = ownPlan;
    this.install = install;
    this.#isInView = isInView;
    this.live = new LiveSession({
      openEngine: async () => (await import('../pose/page/open-pose-engine')).openPoseEngine(),
      openSource,
      settings,
      baselines: this.baselines,
      readyBaselines: async (kind) =>
        kind === 'mannequin' ? (await import('../session/setup/mannequin-baselines')).mannequinBaselines() : [],
      personal: () => ownPlan.plan,
      now: () => Date.now(),
      newId: () => crypto.randomUUID(),
      baselineName: (kind) => BASELINE_NAMES[kind](),
      isGuiding: () => this.#isLiveInView() || (isInView('monitor') && this.isDayOn),
    });
  }

  /** @throws on a page whose route does not say that it uses the program */
  get program(): OwnProgram {
    if (!this.#program) throw new Error('A page that uses the program says so in its route.');
    return this.#program;
  }

  /** All day runs. */
  get isDayOn(): boolean {
    return this.#day?.isOn ?? false;
  }

  /** What goes on whatever page is open: records, copies, a day that was being followed. Returns how to stop. */
  run(): () => void {
    if (wasMeasuring()) void this.monitor().then((monitor) => monitor.continueDay());
    const recording = import('../session/history/recording.svelte').then(({ record }) =>
      record(this.live, this.history),
    );
    const stops = [whenIdle(() => void this.history.check()), this.folder.start(), () => this.live.dispose()];
    return () => {
      void recording.then((stop) => stop());
      for (const stop of stops) stop();
    };
  }

  /** Pages where the person watches themselves move: every picture counts there. */
  #isLiveInView(): boolean {
    return this.#isInView('live', 'learn');
  }

  async #openProgram(): Promise<OwnProgram> {
    const { OwnProgram, PROGRAM_KEY } = await import('../session/program/own-program.svelte');
    return (this.#program = new OwnProgram(openLocalStore(PROGRAM_KEY), () => this.ownPlan.plan?.avoid ?? []));
  }

  async #openMonitor(): Promise<Monitor> {
    const [{ openMonitor }, program] = await Promise.all([
      import('../pages/monitor/open-monitor'),
      this.openProgram(),
      openAllTexts(),
    ]);
    const { live, history, ownPlan } = this;
    return (this.#day = openMonitor({ live, history, ownPlan, program, isLiveInView: () => this.#isLiveInView() }));
  }
}
