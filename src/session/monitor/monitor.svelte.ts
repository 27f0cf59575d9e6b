import { cameraPermission } from '../../camera/camera-permission';
import type { PoseResult } from '../../pose/pose-engine';
import type { Judgement } from '../../posture/judgement';
import { Coaching } from './coaching.svelte';
import { addCost, costOf, startCost, type Cost } from './cost-meter';
import { watchDay } from './day-watch';
import { DayLog } from './day-log.svelte';
import { followLive, type LiveHandlers } from './follow-live.svelte';
import type { Happening } from './happenings';
import { Kept } from './kept.svelte';
import { LookPlanner } from './look-planner';
import type { MonitorParts } from './monitor-parts';
import { parseMonitorSettings, type MonitorSettings } from '../../storage/monitor-settings';
import { catchUp, nowMs } from './page-clock';
import { watchPower } from './power';
import { RestKeeper } from './rest-keeper';
import { TabLock, type ToldState } from './tab-lock';

/** Without a look for this long nothing is known. */
const LOOK_LASTS_MS = 15_000;
const SAVE_EVERY_MS = 30_000;
/** A page that was closed for longer was closed on purpose. */
const CONTINUES_FOR_MS = 5 * 60_000;

/** The day in the background: which looks are worth it, when the camera rests, which tab measures, what happened. */
export class Monitor {
  isOn = $state(false);
  /** When it began in this tab, epoch ms; null: it does not run. */
  sinceMs: number | null = $state(null);
  isResting = $state(false);
  stillMs = $state(0);
  cost: Cost | null = $state.raw(null);
  /** Another tab measures; this is what it says. */
  elsewhere: ToldState | null = $state.raw(null);
  readonly settings: Kept<MonitorSettings>;
  readonly coaching: Coaching;
  readonly log: DayLog;

  readonly #parts: MonitorParts;
  readonly #tabs: TabLock;
  readonly #planner: LookPlanner;
  #cost = startCost(nowMs());
  #lastLookMs = 0;
  #savedMs = 0;
  #keeper: RestKeeper | null = null;
  #stops: (() => void)[] = [];

  constructor(parts: MonitorParts) {
    this.#parts = parts;
    this.settings = new Kept(parts.settingsStore, parseMonitorSettings);
    this.coaching = new Coaching(parts, this.settings);
    this.log = new DayLog((gap) => parts.onGap?.(gap));
    this.#planner = new LookPlanner(parts.live, parts.isLiveInView);
    this.#tabs = new TabLock({
      onYield: () => this.#yield(),
      onTold: (told) => this.isOn || (this.elsewhere = told),
    });
  }

  /** It was measuring when the page was closed. */
  get wasInterrupted(): boolean {
    return this.coaching.diary.memory.isOn && !this.isOn;
  }

  /** Begins the day; the camera opens if it is not open yet. false: another tab measures. */
  async start({ takeOver = false } = {}): Promise<boolean> {
    if (this.isOn) return true;
    if (!(await this.#tabs.take({ takeOver }))) {
      this.elsewhere ??= { state: 'unknown', stillMs: 0 };
      return false;
    }
    const { live } = this.#parts;
    this.elsewhere = null;
    this.isOn = true;
    this.sinceMs = Date.now();
    this.coaching.begin();
    this.#cost = startCost(nowMs());
    const keeper = new RestKeeper({
      onRelease: (isPeek) => this.#releaseCamera(isPeek),
      onWanted: () => this.#wakeCamera(),
      onBack: () => this.log.back(Date.now()),
    });
    this.#keeper = keeper;
    if (!live.source) void live.start({ kind: 'webcam' });
    this.#stops = [
      this.#follow(),
      watchDay({
        isCameraOn: () => live.isCameraOn,
        onTick: () => this.#tick(),
        onHappening: (happening) => this.#happened(happening),
      }),
      watchPower((isSaving) => this.#planner.save(isSaving)),
      () => keeper.stop(),
    ];
    return true;
  }

  /** After a reload or a crash: goes on by itself where the camera needs no question, else waits for the person. */
  async continueDay(): Promise<void> {
    const closedForMs = nowMs() - this.coaching.diary.memory.savedAt;
    if (!this.wasInterrupted || closedForMs >= CONTINUES_FOR_MS) return;
    this.#wasClosed(closedForMs);
    if ((await cameraPermission()) === 'granted') await this.start();
  }

  stop(): void {
    if (!this.isOn) return;
    for (const stop of this.#stops.splice(0)) stop();
    this.isOn = false;
    this.sinceMs = null;
    this.isResting = false;
    this.log.end(Date.now());
    this.coaching.end();
    this.#planner.end();
    this.#tabs.release();
  }

  dispose(): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.#tabs.close();
  }

  /** It may have gone on after it was saved last: only what lies beyond that was surely not looked at. */
  #wasClosed(sinceSavedMs: number): void {
    const forMs = sinceSavedMs - SAVE_EVERY_MS;
    this.log.gap({ sinceMs: Date.now() - forMs, forMs, reason: 'pageClosed' });
  }

  #follow(): () => void {
    return followLive(this.#parts.live, {
      onGlance: (tookMs) => this.#spent(tookMs, 0),
      onSeen: () => this.log.seen(Date.now()),
      onLook: (judgement, result) => this.#look(judgement, result),
      onChange: (state) => this.#changed(state),
      onEngineChange: () => this.log.add({ kind: 'engineChanged', atMs: Date.now() }),
    });
  }

  #look(judgement: Judgement, result: PoseResult): void {
    if (this.#parts.live.isPractising) return;
    this.#lastLookMs = result.timestampMs;
    this.#spent(result.times.totalMs, 1);
    this.log.measured(Date.now());
    this.coaching.look(judgement, result);
    this.#planner.plan(judgement);
  }

  #spent(tookMs: number, looks: 0 | 1): void {
    this.#cost = addCost(this.#cost, { tookMs, looks }, nowMs());
  }

  #changed({ fault, hasSource, needsBaseline }: Parameters<LiveHandlers['onChange']>[0]): void {
    if (fault) this.log.fault(fault, Date.now());
    if (needsBaseline) this.log.needsBaseline(Date.now());
    this.#planner.forget();
    if (hasSource) this.#planner.plan();
  }

  #tick(): void {
    const now = nowMs();
    const { live } = this.#parts;
    const isFresh = performance.now() - this.#lastLookMs < LOOK_LASTS_MS;
    const isAway = isFresh && live.judgement ? live.judgement.state === 'away' : null;
    if (this.settings.value.releaseCamera) this.#keeper?.step(isAway, now);
    this.stillMs = this.coaching.stillMs;
    this.cost = costOf(this.#cost, now);
    this.#tabs.tell({ state: live.judgement?.state ?? 'unknown', stillMs: this.stillMs });
    this.#planner.plan();
    if (now - this.#savedMs < SAVE_EVERY_MS) return;
    this.#savedMs = now;
    this.coaching.save(true);
  }

  #happened(happening: Happening): void {
    if (happening.kind === 'leapt') catchUp();
    this.log.add(happening);
  }

  #releaseCamera(isPeek: boolean): void {
    this.isResting = true;
    if (!isPeek) this.log.rested(Date.now());
    this.#parts.live.pause();
  }

  #wakeCamera(): void {
    this.isResting = false;
    this.#parts.live.resume();
  }

  /** Another tab took over: this one's camera goes off. */
  #yield(): void {
    this.stop();
    this.#parts.live.pause();
    this.log.add({ kind: 'takenOver', atMs: Date.now() });
  }
}
