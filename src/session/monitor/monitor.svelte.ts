import { untrack } from 'svelte';
import { cameraPermission } from '../../camera/camera-permission';
import type { Cue, CueAnswer } from '../../coach/cue';
import { stillForMs } from '../../coach/movement';
import { NOTHING_GOING_ON, type Moment, type Silence, type Snooze, type Surroundings } from '../../coach/silence';
import { answerCue, snoozeCoach, stepCoach, undoFine, type CoachState } from '../../coach/step-coach';
import type { Cause, Judgement } from '../../posture/judgement';
import { breakMovement } from '../../program/break-movement';
import type { ExerciseId } from '../../program/exercises';
import type { CoachSaid } from '../coach-said';
import { trunkPosition } from '../trunk-position';
import { coachOf, parseCoachMemory, remembered, type CoachMemory } from './coach-memory';
import { addCost, costOf, startCost, type Cost } from './cost-meter';
import { watchDay } from './day-watch';
import { feelAnswer, type FeelAnswer, type Feeling } from './feel-check-answer';
import { feelCheckNow } from './feel-checks';
import { withHappening, type Happening } from './happenings';
import { Kept } from './kept.svelte';
import { wishFor } from './look-wish';
import { momentAt } from './moment';
import { nowMs } from './page-clock';
import type { MonitorParts } from './monitor-parts';
import { coachConfigOf, parseMonitorSettings, type MonitorSettings } from './monitor-settings';
import { watchPower } from './power';
import { withLook, type ReplayFrame } from './replay-ring';
import { RestKeeper } from './rest-keeper';
import { TabLock, type ToldState } from './tab-lock';

/** Without a look for this long nothing is known. */
const LOOK_LASTS_MS = 15_000;
const SAVE_EVERY_MS = 30_000;
/** A page that was closed for longer was closed on purpose. */
const CONTINUES_FOR_MS = 5 * 60_000;

/** The day in the background: looks to the coach, cues to the person, answers back. It calls pure functions. */
export class Monitor {
  isOn = $state(false);
  isResting = $state(false);
  cue: Cue | null = $state.raw(null);
  /** The ten seconds before the cue, landmarks only. */
  replay: readonly ReplayFrame[] = $state.raw([]);
  movement: ExerciseId | null = $state(null);
  silence: Silence | null = $state(null);
  feel: FeelAnswer | null = $state.raw(null);
  /** The last "that was fine", while it can still be taken back. */
  undoable: Cause | null = $state(null);
  stillMs = $state(0);
  cost: Cost | null = $state.raw(null);
  isInCall = $state(false);
  happenings: readonly Happening[] = $state.raw([]);
  /** Another tab measures; this is what it says. */
  elsewhere: ToldState | null = $state.raw(null);
  readonly settings: Kept<MonitorSettings>;
  readonly memory: Kept<CoachMemory>;

  readonly #parts: MonitorParts;
  readonly #tabs: TabLock;
  #coach: CoachState;
  #ring: readonly ReplayFrame[] = [];
  #cost = startCost(nowMs());
  #lastLookMs = 0;
  #savedMs = 0;
  #saving = false;
  #wish = '';
  #keeper: RestKeeper | null = null;
  #stops: (() => void)[] = [];

  constructor(parts: MonitorParts) {
    this.#parts = parts;
    this.settings = new Kept(parts.settingsStore, parseMonitorSettings);
    this.memory = new Kept(parts.memoryStore, (stored) => parseCoachMemory(stored, Date.now()));
    this.#coach = coachOf(this.memory.value, this.#moment());
    this.#tabs = new TabLock({
      onYield: () => this.#yield(),
      onTold: (told) => this.isOn || (this.elsewhere = told),
    });
  }

  /** It was measuring when the page was closed, minutes ago and not yesterday. */
  get wasInterrupted(): boolean {
    return this.memory.value.isOn && !this.isOn;
  }

  /** Begins the day; the camera opens if it is not open yet. false: another tab measures. */
  async start({ takeOver = false } = {}): Promise<boolean> {
    if (this.isOn) return true;
    if (!(await this.#tabs.take({ takeOver }))) {
      this.elsewhere ??= { state: 'unknown', stillMs: 0 };
      return false;
    }
    this.elsewhere = null;
    this.isOn = true;
    this.#coach = coachOf(this.memory.value, this.#moment());
    this.#cost = startCost(nowMs());
    this.#keeper = new RestKeeper({ onRelease: () => this.#releaseCamera(), onWanted: () => this.#wakeCamera() });
    const { live } = this.#parts;
    live.factors = this.#coach.looseness;
    if (!live.source) void live.start({ kind: 'webcam' });
    this.#stops = [
      this.#follow(),
      watchDay({ onTick: () => this.#tick(), onHappening: (happening) => this.#happened(happening) }),
      watchPower((saving) => ((this.#saving = saving), this.#plan(live.judgement))),
      () => this.#keeper?.stop(),
    ];
    this.#save();
    return true;
  }

  /** After a reload or a crash: goes on by itself where the camera needs no question, else waits for the person. */
  async continueDay(): Promise<void> {
    const isRecent = nowMs() - this.memory.value.savedAt < CONTINUES_FOR_MS;
    if (this.wasInterrupted && isRecent && (await cameraPermission()) === 'granted') await this.start();
  }

  stop(): void {
    if (!this.isOn) return;
    for (const stop of this.#stops.splice(0)) stop();
    this.#clearCue();
    this.isOn = false;
    this.isResting = false;
    this.#wish = '';
    this.#parts.live.plan(null);
    this.#tabs.release();
    this.#save();
  }

  dispose(): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.#tabs.close();
  }

  answer(answer: CueAnswer): void {
    const { cue } = this;
    if (!cue) return;
    if (cue.kind === 'posture') this.#coach = answerCue(this.#coach, answer);
    this.undoable = cue.kind === 'posture' && answer === 'fine' ? cue.cause : null;
    this.#parts.live.factors = this.#coach.looseness;
    this.#said({ kind: 'answer', cueId: cue.id, answer });
    this.#clearCue();
    this.#save();
  }

  undo(): void {
    if (!this.undoable) return;
    this.#coach = undoFine(this.#coach, this.undoable);
    this.#parts.live.factors = this.#coach.looseness;
    this.undoable = null;
    this.#save();
  }

  snooze(snooze: Snooze): void {
    this.#coach = snoozeCoach(this.#coach, snooze);
    this.#clearCue();
    this.#save();
  }

  snoozeFor(minutes: number): void {
    this.snooze({ kind: 'until', untilMs: nowMs() + minutes * 60_000 });
  }

  snoozeToday(): void {
    this.snooze({ kind: 'day', day: this.#moment().wall.day });
  }

  /** The movement of this break was done. */
  didMovement(): void {
    const { day } = this.#moment().wall;
    if (this.movement) {
      const ids = [...this.#doneToday(), this.movement];
      this.memory.keep({ ...this.memory.value, doneToday: { day, ids } });
    }
    this.answer('recovered');
  }

  answerFeel(feeling: Feeling): void {
    this.feel = feelAnswer(feeling, this.#parts.live.judgement);
    if (this.feel) this.#parts.onFeelAnswer?.(this.feel);
    this.#clearCue();
  }

  closeFeel(): void {
    this.feel = null;
  }

  /** Asks now, without waiting for chance. */
  checkFeel(): void {
    this.#show({ kind: 'feelCheck', id: `asked-${nowMs()}`, atMs: nowMs() });
  }

  #follow(): () => void {
    const { live } = this.#parts;
    return $effect.root(() => {
      $effect(() => {
        const { result, judgement, glance } = live;
        untrack(() => {
          if (glance) this.#cost = addCost(this.#cost, { tookMs: glance.tookMs, looks: 0 }, nowMs());
          if (result && judgement && result.timestampMs !== this.#lastLookMs) this.#look(judgement);
        });
      });
      $effect(() => {
        const { phase, source } = live;
        untrack(() => {
          if (phase.phase === 'fault') this.#failed(phase.fault);
          this.#wish = '';
          if (source) this.#plan(live.judgement);
        });
      });
      let before = live.engine;
      $effect(() => {
        const { engine } = live;
        const isAnother = before !== null && engine !== null && before !== engine;
        before = engine;
        if (isAnother) untrack(() => this.#happened({ kind: 'engineChanged', atMs: Date.now() }));
      });
    });
  }

  #look(judgement: Judgement): void {
    const result = this.#parts.live.result!;
    const moment = this.#moment();
    this.#lastLookMs = result.timestampMs;
    this.#cost = addCost(this.#cost, { tookMs: result.times.totalMs, looks: 1 }, moment.nowMs);
    this.#ring = withLook(this.#ring, result.pose, moment.nowMs);
    const look = { judgement, position: trunkPosition(result.pose), surroundings: this.#surroundings() };
    const step = stepCoach(this.#coach, look, coachConfigOf(this.settings.value), moment);
    this.#coach = step.state;
    this.silence = step.silence;
    if (step.recovered) this.#recovered();
    if (step.cue) this.#show(step.cue);
    else if (!step.silence) this.#maybeAsk(moment, judgement);
    this.#plan(judgement);
  }

  #recovered(): void {
    if (this.cue?.kind !== 'posture') return;
    this.#said({ kind: 'answer', cueId: this.cue.id, answer: 'recovered' });
    this.#clearCue();
  }

  #maybeAsk(moment: Moment, judgement: Judgement): void {
    const config = coachConfigOf(this.settings.value);
    const { plan, isDue } = feelCheckNow(this.memory.value.feelPlan, config, moment, this.#parts.chance);
    if (plan !== this.memory.value.feelPlan) this.memory.keep({ ...this.memory.value, feelPlan: plan });
    const isThere = judgement.state !== 'away' && judgement.state !== 'unknown';
    if (isDue && isThere && !this.cue)
      this.#show({ kind: 'feelCheck', id: `feel-${moment.nowMs}`, atMs: moment.nowMs });
  }

  #show(cue: Cue): void {
    this.cue = cue;
    this.replay = this.#ring;
    this.undoable = null;
    const drift = cue.kind === 'break' ? cue.mostDrift : null;
    this.movement = cue.kind === 'break' ? breakMovement({ drift, doneToday: this.#doneToday(), avoid: [] }) : null;
    this.#said({ kind: 'cue', cue });
    this.#parts.tell(cue, this.settings.value);
  }

  #said(said: CoachSaid): void {
    for (const listen of this.#parts.live.coachListeners) listen(said);
  }

  #clearCue(): void {
    this.cue = null;
    this.movement = null;
    this.#parts.tell(null, this.settings.value);
  }

  #plan(judgement: Judgement | null): void {
    const { live, isLiveInView } = this.#parts;
    const isTaking = live.phase.phase === 'capturing';
    const wish = isTaking || isLiveInView() ? null : wishFor(judgement, live.isUnsure, this.#saving);
    const key = wish ? `${wish.need} ${wish.saving}` : 'all';
    if (key === this.#wish) return;
    this.#wish = key;
    live.plan(wish);
  }

  #tick(): void {
    const now = nowMs();
    const { live } = this.#parts;
    const isFresh = performance.now() - this.#lastLookMs < LOOK_LASTS_MS;
    const isAway = isFresh && live.judgement ? live.judgement.state === 'away' : null;
    if (this.settings.value.releaseCamera) this.#keeper?.step(isAway, now);
    this.stillMs = stillForMs(this.#coach.movement, now);
    this.cost = costOf(this.#cost, now);
    this.#tabs.tell({ state: live.judgement?.state ?? 'unknown', stillMs: this.stillMs });
    this.#plan(live.judgement);
    if (now - this.#savedMs >= SAVE_EVERY_MS) this.#save();
  }

  #releaseCamera(): void {
    this.isResting = true;
    this.#happened({ kind: 'cameraRested', atMs: Date.now() });
    this.#parts.live.pause();
  }

  #wakeCamera(): void {
    if (this.#keeper?.rest.phase === 'watching') this.#happened({ kind: 'cameraBack', atMs: Date.now() });
    this.isResting = false;
    this.#parts.live.resume();
  }

  #failed(fault: Extract<MonitorParts['live']['phase'], { phase: 'fault' }>['fault']): void {
    const atMs = Date.now();
    if (fault.from === 'camera') this.#happened({ kind: 'camera', atMs, fault: fault.fault.kind });
    else this.#happened({ kind: 'engine', atMs, fault: fault.fault.kind });
  }

  #happened(happening: Happening): void {
    this.happenings = withHappening(this.happenings, happening);
  }

  /** Another tab took over: this one's camera goes off. */
  #yield(): void {
    this.stop();
    this.#parts.live.pause();
    this.#happened({ kind: 'takenOver', atMs: Date.now() });
  }

  /** A web page is told of little: what the person says, its own full screen, and a camera that another program took. */
  #surroundings(): Surroundings {
    const fullScreen = Boolean(document.fullscreenElement) || matchMedia('(display-mode: fullscreen)').matches;
    return { ...NOTHING_GOING_ON, inCall: this.isInCall, fullScreen };
  }

  #doneToday(): readonly ExerciseId[] {
    const { doneToday } = this.memory.value;
    return doneToday.day === this.#moment().wall.day ? doneToday.ids : [];
  }

  #save(): void {
    this.#savedMs = nowMs();
    this.memory.keep({ ...remembered(this.memory.value, this.#coach, this.#savedMs), isOn: this.isOn });
  }

  #moment(): Moment {
    return momentAt({ nowMs: nowMs(), epochMs: Date.now() }, this.memory.value.startedAt);
  }
}
