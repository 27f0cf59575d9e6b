import { allowedForm, type Allowance } from './allowance';
import { aimsFor, type Drift } from './drift-aims';
import type { Equipment, ExerciseAim, ExerciseKind } from './exercise';
import { EXERCISE_IDS, exerciseOf, type ExerciseId } from './exercises';
import type { BodyPlace } from './intake';
import { durationMs, isWithinReach } from './dose';
import { ladderOf, NEW, rungOf, type Progress, type Rung } from './progress';

/** What the person has time for today. */
export const MINUTES = [5, 8, 12] as const;
export type Minutes = (typeof MINUTES)[number];

export interface PlanWish {
  readonly allowance: Allowance;
  /** What is at hand. */
  readonly equipment: readonly Equipment[];
  readonly minutes: Minutes;
  /** Where it is stiff. */
  readonly places: readonly BodyPlace[];
  /** What drifted most today; null: nothing, or nobody looked. */
  readonly drift: Drift | null;
  readonly progress: Readonly<Partial<Record<ExerciseId, Progress>>>;
}

export interface PlanItem {
  readonly id: ExerciseId;
  readonly rung: Rung;
  readonly forMs: number;
}

const MINUTE_MS = 60_000;
/** A walk that fills up what little is left open, ms. */
const FILLED_MS = MINUTES[0] * MINUTE_MS;

/**
 * Five to twelve minutes: a movement to warm up with, then strength, which is what a programme rests on, then a calm end
 * where there is time. What was done longest ago comes first, so that the week varies. Empty where nothing is left open.
 */
export function todaysPlan(wish: PlanWish): readonly PlanItem[] {
  const open = EXERCISE_IDS.filter((id) => isOpen(id, wish));
  const limitMs = wish.minutes * MINUTE_MS;
  const warmUp = ranked(open, 'mobility', wish).slice(0, wish.minutes > 5 ? 2 : 1);
  const calm = wish.minutes > 5 ? ranked(open, 'relax', wish).slice(0, 1) : [];
  const strength = ranked(open, 'strength', wish);
  const rest = [...ranked(open, 'mobility', wish), ...ranked(open, 'endurance', wish)];
  const chosen = within([...warmUp, ...calm, ...strength, ...rest], limitMs, wish);
  return filledUp(inOrder(chosen), open, wish);
}

function isOpen(id: ExerciseId, { allowance, equipment }: PlanWish): boolean {
  return allowedForm(exerciseOf(id), allowance) !== null && isWithinReach(exerciseOf(id), equipment);
}

function itemOf(id: ExerciseId, { allowance, progress }: PlanWish): PlanItem {
  const isEasier = allowedForm(exerciseOf(id), allowance) === 'easier';
  const rung = isEasier ? ladderOf(id)[0]! : rungOf(id, progress[id] ?? NEW);
  return { id, rung, forMs: durationMs(id, rung) };
}

/** Warming up answers today's stiffness or drift first; strength goes by what was done longest ago, so that none is lost. */
function ranked(
  open: readonly ExerciseId[],
  kind: ExerciseKind,
  { drift, places, progress }: PlanWish,
): readonly ExerciseId[] {
  const aims = [...places.flatMap((place) => PLACE_AIMS[place]), ...aimsFor(drift)];
  const rank = (id: ExerciseId) => (aims.includes(exerciseOf(id).aim) ? 0 : 1);
  const day = (id: ExerciseId) => progress[id]?.day ?? '';
  return open
    .filter((id) => exerciseOf(id).kind === kind)
    .sort((a, b) => {
      const [byDay, byAim] = [day(a).localeCompare(day(b)), rank(a) - rank(b)];
      return kind === 'strength' ? byDay || byAim : byAim || byDay;
    });
}

const PLACE_AIMS: Record<BodyPlace, readonly ExerciseAim[]> = {
  neck: ['neckPosition', 'shoulders'],
  leftShoulder: ['shoulders'],
  rightShoulder: ['shoulders'],
  upperBack: ['thoracicMobility', 'backStrength'],
  chest: ['shoulders', 'thoracicMobility'],
  lowerBack: ['core', 'wholeBody'],
  leftArm: ['shoulders'],
  rightArm: ['shoulders'],
  hips: ['wholeBody'],
};

function within(ids: readonly ExerciseId[], limitMs: number, wish: PlanWish): PlanItem[] {
  const items: PlanItem[] = [];
  let spentMs = 0;
  for (const id of new Set(ids)) {
    const item = itemOf(id, wish);
    if (spentMs + item.forMs > limitMs) continue;
    items.push(item);
    spentMs += item.forMs;
  }
  return items;
}

const ORDER = ['mobility', 'strength', 'endurance', 'relax'] as const;

function inOrder(items: readonly PlanItem[]): PlanItem[] {
  const place = ({ id }: PlanItem) => ORDER.indexOf(exerciseOf(id).kind);
  return [...items].sort((a, b) => place(a) - place(b));
}

/** Less than this is not worth a walk, ms. */
const SHORTEST_WALK_MS = 30_000;

/** Where much is left out, a longer walk makes up for it. */
function filledUp(items: readonly PlanItem[], open: readonly ExerciseId[], wish: PlanWish): readonly PlanItem[] {
  const missingMs = FILLED_MS - items.reduce((sum, { forMs }) => sum + forMs, 0);
  if (missingMs < SHORTEST_WALK_MS || !open.includes('walk')) return items;
  const walked = items.find(({ id }) => id === 'walk');
  const { id, rung } = walked ?? itemOf('walk', wish);
  const forMs = (walked?.forMs ?? 0) + missingMs;
  const longer = { id, rung: { ...rung, holdMs: forMs }, forMs };
  return inOrder([...items.filter((item) => item !== walked), longer]);
}
