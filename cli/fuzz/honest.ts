import { poseWith } from '../../src/geometry/test-pose';
import { sealMinutes } from '../../src/history/seal-minutes';
import { makeYears } from '../../src/history/made-years';
import { dayOfMinute } from '../../src/history/database';
import { columnsOf } from '../../src/history/transfer/transfer-format';
import { savedBaseline } from '../../src/storage/test-saved-baseline';
import { newClient, newVisit } from '../../src/therapist/client';
import { emptyPlan } from '../../src/therapist/plan';
import { usualDose } from '../../src/therapist/planned-exercises';

/** Honest things of each kind, which hostile ones are made of. */
const made = makeYears({ firstDay: '2026-11-09', days: 3, seed: 3, newBaselineAfter: 1 });
const minutes = made.minutes.slice(0, 4);

export const HISTORY_RECORDS: readonly object[] = [
  { format: 'plumbline-history', version: 1, exportedAt: Date.UTC(2026, 10, 23), deviceId: 'd' },
  ...made.sessions.slice(0, 2).map((session) => ({ session })),
  ...made.entries.slice(0, 3).map((entry) => ({ entry })),
  {
    entry: {
      kind: 'note',
      id: made.sessions[0]!.id,
      at: made.sessions[0]!.startedAt,
      offsetMin: 60,
      text: 'a new chair',
    },
  },
  columnsOf(dayOfMinute(minutes[0]!), minutes),
];

export function historyCopy(records: readonly unknown[]): string {
  const count = (key: string) =>
    records.filter((each) => typeof each === 'object' && each !== null && key in each).length;
  const end = { days: count('day'), minutes: 4 * count('day'), sessions: count('session'), entries: count('entry') };
  return `[${[...records, { end }].map((each) => JSON.stringify(each) ?? 'null').join(',\n')}]\n`;
}

export const SEALED_DAY = sealMinutes(minutes);

export const PLAN = {
  ...emptyPlan('plan', Date.UTC(2026, 10, 1)),
  title: 'Easy and tall',
  greeting: 'Dear Q,',
  exercises: [usualDose('chinTuck')],
};
export const SUMMARY = {
  version: 1,
  planId: 'plan',
  days: [{ day: '2026-11-20', done: { chinTuck: 2 } }],
  note: 'fine',
  createdAtMs: Date.UTC(2026, 10, 21),
};

export const CLIENT = {
  ...newClient('c', 'M. K.', 1),
  notes: [{ id: 'n', atMs: 5, text: 'sits long' }],
  visits: [
    {
      ...newVisit('v', 5),
      figures: [{ view: 'front', frame: { width: 640, height: 480 }, image: poseWith({}).image }],
      assessments: [{ id: 'a', name: 'turns', result: '60°' }],
    },
  ],
  plan: PLAN,
};

export const BASELINES = { version: 1, chosenId: 'one', items: [savedBaseline('one')] };

export const TABLES: readonly string[] = [
  'date,minutes,vigorous,strength\n2026-11-20,30,10,1\n2026-11-21,12.5,0,0\n',
  'Datum;Minuten\r\n2026-11-20;30,5\r\n',
  'Date,Heart Minutes,Heart Points\n2026-11-20,30,45\n',
];
export const HEALTH =
  '<?xml version="1.0"?><HealthData><Record type="HKQuantityTypeIdentifierAppleExerciseTime" startDate="2026-11-20 08:00:00 +0100" value="3"/><Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="31" startDate="2026-11-20 08:00:00 +0100"></Workout></HealthData>';
