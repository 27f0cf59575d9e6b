import type { AngleReading } from '../../../geometry/angle';
import { measureFeatures } from '../../../geometry/features';
import { PEOPLE } from '../../../mannequin/person';
import { addPosture, postureWith, type PostureAngles } from '../../../mannequin/posture-angles';
import { seededRandom, type Random } from '../../../mannequin/random';
import { sceneWith, type Scene } from '../../../mannequin/scene';
import type { Placement } from '../../../mannequin/webcam-placement';
import { newClient, newVisit, type Client, type Repeat, type Visit } from '../../../therapist/client';
import { emptyPlan, withDone, withPain, type Plan, type PlanSummary } from '../../../therapist/plan';
import { templateExercises } from '../../../therapist/plan-templates';
import { localMoment } from '../../../history/local-day';
import { offsetMinAt } from '../../history/session-record';
import { examplePose } from './example-pose';

/** What a therapist would have written, in the reader's language. */
export interface ExampleWords {
  readonly code: string;
  readonly goal: string;
  readonly firstNote: string;
  readonly secondNote: string;
  readonly report: string;
  readonly testName: string;
  readonly testBefore: string;
  readonly testAfter: string;
  readonly planTitle: string;
  readonly photoLabel: string;
}

export interface ExampleMoment {
  readonly newId: () => string;
  /** Epoch, ms. */
  readonly nowMs: number;
  readonly words: ExampleWords;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const SEED = 16;

/** How the made-up client sits at each visit, and how long ago that was. */
export const EXAMPLE_VISITS = [
  {
    daysAgo: 43,
    posture: postureWith({
      thoracicFlexion: 17,
      neckFlexion: 16,
      headTilt: 5,
      shoulderElevationRight: 6,
      shoulderProtractionLeft: 9,
      shoulderProtractionRight: 9,
      arms: 'lap',
    }),
  },
  {
    daysAgo: 26,
    posture: postureWith({
      thoracicFlexion: 13,
      neckFlexion: 11,
      headTilt: 5,
      shoulderElevationRight: 5,
      shoulderProtractionLeft: 4,
      shoulderProtractionRight: 4,
      arms: 'lap',
    }),
  },
  {
    daysAgo: 8,
    posture: postureWith({ thoracicFlexion: 8, neckFlexion: 6, headTilt: 4, shoulderElevationRight: 3, arms: 'lap' }),
  },
] as const;

/** Where the camera stood; all visits are seen from the same two places. */
const PLACEMENTS = ['monitor', 'right-side'] as const satisfies readonly Placement[];
const REPEATS = 3;
/** Nobody sits down twice alike: standard deviation of a repeat, degrees. */
const BETWEEN_REPEATS_DEG = 0.8;

export function exampleScene(placement: Placement): Scene {
  return sceneWith({ person: PEOPLE.bea, webcam: { placement }, roomSeed: 4 });
}

/** Three visits of a believable client, whose numbers are measured on the mannequin by the product's own functions. */
export function exampleClient({ newId, nowMs, words }: ExampleMoment): Client {
  const chance = seededRandom(SEED);
  const visits = EXAMPLE_VISITS.map(({ daysAgo, posture }, i) =>
    visitAt({
      id: newId(),
      atMs: nowMs - daysAgo * DAY_MS,
      posture,
      chance,
      test: i === 0 ? words.testBefore : words.testAfter,
      words,
      newId,
    }),
  ) as [Visit, Visit, Visit];
  const [first, , last] = visits;
  const plan: Plan = {
    ...emptyPlan(newId(), last.atMs),
    title: words.planTitle,
    exercises: templateExercises('strength'),
  };
  return {
    ...newClient(newId(), words.code, first.atMs),
    goals: [{ id: newId(), text: words.goal, reachedAtMs: null }],
    notes: [
      { id: newId(), atMs: last.atMs + 20 * MINUTE_MS, text: words.secondNote },
      { id: newId(), atMs: first.atMs + 20 * MINUTE_MS, text: words.firstNote },
    ],
    reportText: words.report,
    visits,
    plan,
    summaries: [summaryOf(plan, last.atMs, nowMs)],
  };
}

interface VisitWanted extends Pick<ExampleMoment, 'newId' | 'words'> {
  readonly id: string;
  readonly atMs: number;
  readonly posture: PostureAngles;
  readonly chance: Random;
  readonly test: string;
}

function visitAt({ id, atMs, posture, chance, test, words, newId }: VisitWanted): Visit {
  const seen = PLACEMENTS.map((placement) => {
    const scene = exampleScene(placement);
    const poses = Array.from({ length: REPEATS }, (_, i) =>
      examplePose(scene, satDownAnew(posture, chance), atMs + i * MINUTE_MS),
    );
    return poses.map((pose) => ({ pose, features: measureFeatures(pose) }));
  });
  return {
    ...newVisit(id, atMs),
    repeats: seen.flat().flatMap(({ pose, features: { view, angles } }): Repeat[] => {
      const readings = Object.values(angles).filter((each): each is AngleReading => each !== undefined);
      return view ? [{ atMs: pose.timestampMs, view, readings, rose: true }] : [];
    }),
    figures: seen.flatMap((repeats) => {
      const { pose, features } = repeats.at(-1)!;
      return features.view ? [{ view: features.view, frame: pose.frame, image: pose.image }] : [];
    }),
    exercises: ['seatedTurn', 'bandRow'],
    assessments: [{ id: newId(), name: words.testName, result: test }],
    engineModel: 'mannequin',
  };
}

function satDownAnew(posture: PostureAngles, chance: Random): PostureAngles {
  const off = () => BETWEEN_REPEATS_DEG * chance.normal();
  return addPosture(posture, {
    trunkLean: off(),
    trunkSideLean: off() / 2,
    thoracicFlexion: off(),
    neckFlexion: off(),
    headYaw: off(),
    headPitch: off(),
    headTilt: off() / 2,
    shoulderElevationRight: off(),
  });
}

/** Most days something was done; pain went down a little and not every day. */
function summaryOf(plan: Plan, fromMs: number, nowMs: number): PlanSummary {
  const none: PlanSummary = { version: 1, planId: plan.id, days: [], desk: [], note: '', createdAtMs: nowMs };
  const days = Array.from({ length: PAIN.length }, (_, i) => dayAt(fromMs + (i + 1) * DAY_MS));
  return days.reduce((summary, day, i) => {
    const done = plan.exercises.slice(0, DONE[i]).reduce((all, { id }) => withDone(all, day, id), summary);
    return withPain(done, day, PAIN[i] ?? null);
  }, none);
}

function dayAt(atMs: number): string {
  return localMoment(atMs, offsetMinAt(atMs), 0).day;
}

const PAIN = [5, 5, 4, 5, 4, 3, 4];
const DONE = [4, 2, 4, 0, 3, 4, 4];
