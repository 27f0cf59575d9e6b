import { DEFAULT_COACH_CONFIG, type CoachConfig } from '../../src/coach/coach-config';
import type { Cue } from '../../src/coach/cue';
import type { Moment } from '../../src/coach/silence';
import { NOTHING_GOING_ON } from '../../src/coach/silence';
import { startCoach, stepCoach, type CoachState } from '../../src/coach/step-coach';
import { seededChance, type Chance } from '../../src/geometry/chance';
import { CAMERA_AT_REST } from '../../src/geometry/body-model/random-posture';
import type { BodyPosture } from '../../src/geometry/body-model/seated-body';
import type { Pose } from '../../src/geometry/landmarks';
import { framesWanted, startLookPlan, stepLookPlan } from '../../src/pose/look-plan';
import { assess } from '../../src/posture/assess';
import { buildBaseline, isRefusal, type Baseline } from '../../src/posture/baseline';
import { withMovedCamera } from '../../src/posture/camera-moved';
import type { Judgement } from '../../src/posture/judgement';
import { SEAT_UNMOVED, stepSeatClock } from '../../src/posture/seat-clock';
import { NO_SEAT_DOUBT, stepSeatDoubt, type SeatAnswer } from '../../src/posture/seat-doubt';
import { NOTHING_LASTS, stepLasting } from '../../src/posture/lasting';
import { stepProtection, UNPROTECTED } from '../../src/posture/protection';
import { FIRST_STEP, STEP_CONFIG, stepJudgement } from '../../src/posture/step-judgement';
import { wishFor } from '../../src/session/monitor/look-wish';
import { trunkPosition } from '../../src/geometry/trunk-position';
import { randomDay, type DayScript, type Stretch } from './day-script';
import { SimulatedPerson } from './simulated-person';

export interface SimulatedDay {
  readonly script: DayScript;
  readonly cues: readonly Cue[];
  readonly looks: number;
}

/** From here on the scene around the person tells that the camera was moved. */
const SCENE_TELLS_FROM_DEG = 2.5;

/** One day of one person, looked at, judged and coached by the very functions that run in the product. */
export function simulateDay(seed: number, lengthMs: number): SimulatedDay {
  return simulateScript(seed, (chance) => randomDay(chance, lengthMs));
}

/** Whatever that person does. */
export function simulateScript(seed: number, scriptOf: (chance: Chance) => DayScript): SimulatedDay {
  const chance = seededChance(seed);
  const person = new SimulatedPerson(chance);
  const baseline = baselineOf(person);
  const script = scriptOf(chance);
  const day = new Looking({ baseline, person, visitor: new SimulatedPerson(chance), chance });
  for (let nowMs = 0; nowMs < script.lengthMs;) nowMs += day.frame(script, nowMs);
  return { script, cues: day.cues, looks: day.looks };
}

function baselineOf(person: SimulatedPerson): Baseline {
  const details = { id: 'simulated', name: 'simulated', engineModel: 'simulated', capturedAtMs: 0 };
  const baseline = buildBaseline(person.baselinePoses(), details);
  if (isRefusal(baseline)) throw new Error(`The simulated person got no baseline: ${baseline.refused}.`);
  return baseline;
}

interface LookingParts {
  readonly baseline: Baseline;
  readonly person: SimulatedPerson;
  readonly visitor: SimulatedPerson;
  readonly chance: Chance;
}

class Looking {
  readonly cues: Cue[] = [];
  looks = 0;
  private readonly config: CoachConfig = DEFAULT_COACH_CONFIG;
  private plan = startLookPlan(0);
  private steps = FIRST_STEP;
  private protection = UNPROTECTED;
  private lasting = NOTHING_LASTS;
  private seat = SEAT_UNMOVED;
  private doubt = NO_SEAT_DOUBT;
  /** Whoever is asked on the live page says what it was; it goes for all days at this place. */
  private seatAnswer: SeatAnswer | null = null;
  private coach: CoachState = startCoach(momentAt(0));
  private judgement: Judgement | null = null;
  private stretch: Stretch | null = null;
  private before: Stretch | null = null;
  private movedSinceLook = 1;
  private frameMs = 500;

  constructor(private readonly parts: LookingParts) {}

  /** Returns the time until the next frame, ms: the camera's rate is what the plan asks for. */
  frame(script: DayScript, nowMs: number): number {
    const stretch = script.stretches.find(({ toMs }) => nowMs < toMs) ?? script.stretches.at(-1)!;
    if (stretch !== this.stretch) [this.before, this.stretch] = [this.stretch, stretch];
    const changedNow = changedBy(stretch, nowMs, this.frameMs);
    this.movedSinceLook += changedNow;
    const wish = wishFor(this.judgement, this.steps.waiting !== null, false);
    this.frameMs = 1000 / framesWanted(wish);
    const step = stepLookPlan(
      this.plan,
      { changedNow: STILL + changedNow, changedSinceLook: STILL + this.movedSinceLook },
      wish,
      nowMs,
    );
    this.plan = step.plan;
    if (step.look) this.look(stretch, nowMs);
    return this.frameMs;
  }

  private look(stretch: Stretch, nowMs: number): void {
    this.looks += 1;
    this.movedSinceLook = 0;
    const pose = this.poseAt(stretch, nowMs);
    const { seatAnswer } = this;
    const { baseline } = this.parts;
    this.seat = stepSeatClock(this.seat, pose, baseline, nowMs);
    const context = { came: this.seat.came?.how ?? null, ...(seatAnswer && { seatAnswer }) };
    const assessed = assess(pose, baseline, nowMs, context).judgement!;
    this.doubt = stepSeatDoubt(this.doubt, assessed, nowMs);
    if (this.doubt.isDue) this.seatAnswer ??= stretch.kind === 'slid' ? 'sank' : 'chair';
    const seen = isSceneMoved(stretch) ? withMovedCamera(assessed) : assessed;
    const lasted = stepProtection(this.protection, seen, nowMs);
    this.protection = lasted.state;
    const faint = stepLasting(this.lasting, lasted.judgement, nowMs);
    this.lasting = faint.state;
    const stepped = stepJudgement(this.steps, faint.judgement, STEP_CONFIG, nowMs);
    this.steps = stepped.state;
    this.judgement = stepped.judgement;
    this.listen(stepped.judgement, pose, nowMs);
  }

  private listen(judgement: Judgement, pose: Pose | null, nowMs: number): void {
    const look = { judgement, position: trunkPosition(pose), surroundings: NOTHING_GOING_ON };
    const step = stepCoach(this.coach, look, this.config, momentAt(nowMs));
    this.coach = step.state;
    if (step.cue) this.cues.push(step.cue);
  }

  private poseAt(stretch: Stretch, nowMs: number): Pose | null {
    if (!stretch.posture) return null;
    const share = stretch.moveMs > 0 ? Math.min(1, (nowMs - stretch.fromMs) / stretch.moveMs) : 1;
    const posture = mix(this.before?.posture ?? stretch.posture, stretch.posture, share);
    const who = stretch.kind === 'visitor' ? this.parts.visitor : this.parts.person;
    const { handAtFace, camera } = stretch;
    return who.pose({ posture, camera, handAtFace, timestampMs: nowMs, habitSeed: stretch.fromMs + 1 });
  }
}

/** Breath, sway and noise, as a share of the picture. */
const STILL = 0.004;
/** What a whole change of posture changes of it: the outline of head and shoulders moves by centimetres. */
const WHOLE_MOVE = 0.1;

/** How much of the picture changes in one frame's time while somebody is on their way; less, the slower they go. */
function changedBy({ fromMs, moveMs }: Stretch, nowMs: number, frameMs: number): number {
  if (nowMs - fromMs >= moveMs) return 0;
  return WHOLE_MOVE * Math.min(1, frameMs / moveMs);
}

function isSceneMoved({ camera }: Stretch): boolean {
  return camera !== CAMERA_AT_REST && Math.hypot(camera.pitchDeg, camera.rollDeg) >= SCENE_TELLS_FROM_DEG;
}

function mix(from: BodyPosture, to: BodyPosture, share: number): BodyPosture {
  const keys = Object.keys(to) as (keyof BodyPosture)[];
  return Object.fromEntries(
    keys.map((key) => [key, from[key] + (to[key] - from[key]) * share]),
  ) as unknown as BodyPosture;
}

/** In the first week, from nine on. */
function momentAt(nowMs: number): Moment {
  return { nowMs, wall: { day: 'day', minuteOfDay: 9 * 60 + Math.floor(nowMs / 60_000), week: 0 } };
}
