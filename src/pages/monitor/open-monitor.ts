import type { History } from '../../session/history/history.svelte';
import { PaceKeeper } from '../../session/feel/pace-keeper.svelte';
import { usualEntry } from '../../history/training/exercise-entries';
import type { LiveSession } from '../../session/live/live-session.svelte';
import { openLocalStore } from '../../storage/local-store';
import { gapEntry } from '../../session/monitor/day-gap';
import { feelEntry } from '../../session/monitor/feel-check-answer';
import { Monitor } from '../../session/monitor/monitor.svelte';
import { MEMORY_KEY } from '../../session/monitor/was-measuring';
import { onNotificationAnswer } from '../../signals/notification';
import { offsetMinAt } from '../../session/history/session-record';
import type { OwnProgram } from '../../session/program/own-program.svelte';
import { followed } from '../../therapist/planned-exercises';
import type { OwnPlan } from '../../session/therapist/own-plan.svelte';
import { answerNotification } from './answer-notification';
import { hintAtCue, tellCue } from './tell-cue';

export interface MonitorSurroundings {
  readonly live: LiveSession;
  /** Where guesses, truths, movements and gaps go. */
  readonly history: Pick<History, 'add' | 'newEntry' | 'hold' | 'boundaryHour'>;
  readonly isLiveInView: () => boolean;
  readonly ownPlan: Pick<OwnPlan, 'plan'>;
  readonly program: Pick<OwnProgram, 'allowance'>;
}

/** The monitor with its real parts. It lives as long as the page. */
export function openMonitor({ live, history, isLiveInView, ownPlan, program }: MonitorSurroundings): Monitor {
  const arc = new PaceKeeper(history.hold, () => ({ at: Date.now(), offsetMin: offsetMinAt(Date.now()) }));
  void arc.follow();
  const monitor = new Monitor({
    live,
    settingsStore: openLocalStore('plumbline-monitor'),
    memoryStore: openLocalStore(MEMORY_KEY),
    boundaryHour: () => history.boundaryHour,
    chance: Math.random,
    isLiveInView,
    pace: () => arc.pace,
    allowance: () => program.allowance,
    planned: () => followed(ownPlan.plan).map(({ id }) => id),
    onFeelAnswer: (answer) => void history.add(feelEntry(answer, history.newEntry())),
    onGap: (gap) => void history.add(gapEntry(gap, history.newEntry())),
    onMovement: (exercise) => void history.add(usualEntry(exercise, history.newEntry())),
    tell: (cue, settings) => tellCue(cue, settings, live),
    hint: hintAtCue,
  });
  onNotificationAnswer((answer) => answerNotification(monitor, answer));
  return monitor;
}
