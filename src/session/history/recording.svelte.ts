import { untrack } from 'svelte';
import type { HistoryFault } from '../../history/history-fault';
import type { MinuteRecord, SessionRecord } from '../../history/minute-record';
import { settingOf } from '../../history/hour-roll-up';
import { localMoment } from '../../history/local-day';
import { startRecorder, stepRecorder, runningMinute, finishRecorder, type RecorderState } from '../../history/recorder';
import { uuidV7 } from '../../history/uuid-v7';
import type { CoachSaid } from '../monitor/coach-said';
import type { HistoryHold } from './history-hold';
import type { History } from './history.svelte';
import { baselineEntryOf, offsetMinAt, sessionOf } from './session-record';
import type { LiveSession } from '../live/live-session.svelte';
import { RecordWriter } from './record-writer';
import type { Look } from '../run/look';
import { trunkPosition } from '../../geometry/trunk-position';

/** What a clock and chance say; the page passes the real ones. */
export interface RecordingParts {
  readonly live: LiveSession;
  readonly hold: HistoryHold;
  /** Epoch, ms. */
  readonly now: () => number;
  /** Monotonic, ms. */
  readonly monotonic: () => number;
  readonly random: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** Asks the browser to keep the records: called once, when there is something worth keeping. */
  readonly askToKeep: () => void;
  /** After each write; null: it was stored. */
  readonly onFault: (fault: HistoryFault | null) => void;
}

/** Records worth asking for. Sooner the question would come from a page that the person hardly knows. */
const WORTH_KEEPING_MINUTES = 10;

/** A crash costs no more than this, and never a minute that is over. */
const FLUSH_EVERY_MS = 10_000;

interface Running {
  readonly session: SessionRecord;
  readonly setting: string;
  state: RecorderState;
  flushedAtMs: number;
}

/** Writes down what the live check sees of a person at a webcam; films and the mannequin are nobody's history. */
export class Recording {
  readonly #parts: RecordingParts;
  readonly #writer: RecordWriter;
  #running: Running | null = null;
  /** Minutes finished since the page was opened. */
  #minutes = 0;

  constructor(parts: RecordingParts) {
    this.#parts = parts;
    this.#writer = new RecordWriter({ hold: parts.hold, newId: this.#newId, onFault: parts.onFault });
  }

  /** Returns how to stop. */
  start(): () => void {
    const stop = $effect.root(() => {
      $effect(() => {
        if (!this.#isPersonal) untrack(() => this.#finish());
      });
    });
    const leave = this.#parts.live.subscribe({
      onLook: (look) => (this.#isPersonal ? this.#look(look) : undefined),
      onInterrupted: () => this.#step({ kind: 'gap' }),
    });
    const hear = (said: CoachSaid) => this.#step(said);
    this.#parts.live.coachListeners.add(hear);
    const flush = () => this.#flush();
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      leave();
      stop();
      this.#parts.live.coachListeners.delete(hear);
      this.#finish();
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
    };
  }

  /** All that was written so far is on the disk. */
  settled(): Promise<unknown> {
    return this.#writer.settled();
  }

  /** A person before their own webcam, and not practising. */
  get #isPersonal(): boolean {
    const { live } = this.#parts;
    return live.phase.phase === 'watching' && live.source?.kind === 'webcam' && !live.isPractising;
  }

  #look({ judgement, features, baseline, result }: Look): void {
    if (!judgement || !baseline) return;
    const running = this.#session();
    const position = trunkPosition(result.pose);
    const input = { kind: 'look', judgement, features, position } as const;
    const step = stepRecorder(running.state, input, this.#moment(), { newId: this.#newId });
    running.state = step.state;
    const isDue = this.#parts.monotonic() - running.flushedAtMs >= FLUSH_EVERY_MS;
    if (step.done.length > 0 || isDue) this.#flush(step.done);
    if (step.done.length > 0) this.#writer.putSession(running.session);
  }

  /** What belongs to the minutes that run; between sessions there are none. */
  #step(input: CoachSaid | { readonly kind: 'gap' }): void {
    const running = this.#running;
    if (!running) return;
    const step = stepRecorder(running.state, input, this.#moment(), { newId: this.#newId });
    running.state = step.state;
    this.#flush(step.done);
  }

  /** Another baseline, camera, engine or calibration is another session: its numbers are not comparable. */
  #session(): Running {
    const { live, now, monotonic } = this.#parts;
    const session = sessionOf(live, { id: this.#newId(now()), startedAt: now() });
    const setting = settingOf(session);
    if (this.#running?.setting === setting) return this.#running;
    this.#finish();
    this.#running = { session, setting, state: startRecorder(session.id), flushedAtMs: monotonic() };
    const entry = live.baseline && baselineEntryOf(live.baseline, this.#newId(now()), this.#moment().offsetMin);
    if (entry) this.#writer.addBaseline(entry);
    this.#writer.putSession(session);
    // Here and not in the history alone: somebody who opens that once a month would wait for thirty days to be packed.
    this.#writer.packDaysBefore(localMoment(now(), this.#moment().offsetMin, 0).day);
    return this.#running;
  }

  #flush(done: readonly MinuteRecord[] = []): void {
    const { monotonic } = this.#parts;
    if (!this.#running) return;
    this.#running.flushedAtMs = monotonic();
    const running = runningMinute(this.#running.state);
    this.#writer.putMinutes(running ? [...done, running] : done);
    const before = this.#minutes;
    this.#minutes += done.length;
    if (before < WORTH_KEEPING_MINUTES && this.#minutes >= WORTH_KEEPING_MINUTES) this.#parts.askToKeep();
  }

  #finish(): void {
    const running = this.#running;
    if (!running) return;
    this.#running = null;
    this.#writer.putMinutes(finishRecorder(running.state, this.#moment(), this.#newId));
    const endedAt = this.#parts.now();
    this.#writer.putSession({ ...running.session, endedAt });
  }

  #moment() {
    const { now, monotonic } = this.#parts;
    const epochMs = now();
    return { nowMs: monotonic(), epochMs, offsetMin: offsetMinAt(epochMs) };
  }

  readonly #newId = (epochMs: number): string => uuidV7(epochMs, this.#parts.random);
}

/** Records with the browser's own clocks and chance. Returns how to stop. */
export function record(live: LiveSession, history: History): () => void {
  const recording = new Recording({
    live,
    hold: history.hold,
    now: () => Date.now(),
    monotonic: () => performance.now(),
    random: (bytes) => void crypto.getRandomValues(bytes),
    askToKeep: () => void history.askToKeep(),
    onFault: (fault) => (history.recordingFault = fault),
  });
  return recording.start();
}
