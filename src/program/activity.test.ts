import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activityWeek, ownActivity, withImported, type Activity } from './activity';
import { activitiesOfCsv, AppleHealthReader } from './import-activity';

const TODAY = '2026-11-30';

test('a week stands against 150 to 300 minutes, and vigorous minutes count twice', () => {
  const week = activityWeek([ownActivity('walk', 100, TODAY), ownActivity('run', 30, '2026-11-28')], TODAY);
  expect(week).toMatchObject({ minutes: 160, range: 'within', kinds: ['walk', 'run'] });
  expect(activityWeek([ownActivity('walk', 100, '2026-11-23')], TODAY)).toMatchObject({ minutes: 0, range: 'below' });
});

test('strength counts by days', () => {
  const done = [TODAY, TODAY, '2026-11-27'].map((day) => ownActivity('strength', 10, day));
  expect(activityWeek(done, TODAY).strengthDays).toBe(2);
});

test('what was entered by hand and came by a file counts once', () => {
  const byFile: Activity = { day: TODAY, kind: 'walk', moderateMin: 40, vigorousMin: 0, source: 'appleHealth' };
  expect(activityWeek([ownActivity('walk', 30, TODAY), byFile], TODAY).minutes).toBe(40);
});

test('bringing a file in twice changes nothing', () => {
  const file = activitiesOfCsv('date,minutes\n2026-11-29,30\n2026-11-30,20')!;
  const once = withImported([ownActivity('walk', 10, TODAY)], file);
  expect(withImported(once, file)).toEqual(once);
});

test('a plain table is read, with commas or semicolons, in English or German', () => {
  expect(activitiesOfCsv('date,moderate,vigorous,strength\n2026-11-29,30,10,1')).toEqual([
    { day: '2026-11-29', kind: 'other', moderateMin: 30, vigorousMin: 10, source: 'csv' },
    { day: '2026-11-29', kind: 'strength', moderateMin: 0, vigorousMin: 0, source: 'csv' },
  ]);
  expect(activitiesOfCsv('Datum;Minuten\r\n2026-11-29;12,5')).toMatchObject([{ moderateMin: 13 }]);
});

test('Google Fit’s daily metrics are read: a vigorous minute has two points', () => {
  const text = 'Date,Move Minutes count,Heart Points,Heart Minutes\n2026-11-29,60,40,30\n2026-11-30,5,,';
  expect(activitiesOfCsv(text)).toEqual([
    { day: '2026-11-29', kind: 'other', moderateMin: 20, vigorousMin: 10, source: 'googleFit' },
  ]);
});

test('what is no such table is refused', () => {
  for (const text of ['', 'hello', 'a,b\n1,2', 'date,steps\n2026-11-29,1']) expect(activitiesOfCsv(text)).toBeNull();
});

const APPLE = `<HealthData>
 <Record type="HKQuantityTypeIdentifierAppleExerciseTime" unit="min" startDate="2026-11-29 08:00:00 +0100" value="25"/>
 <Record type="HKQuantityTypeIdentifierStepCount" startDate="2026-11-29 08:00:00 +0100" value="9999"/>
 <Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="20.2" durationUnit="min" startDate="2026-11-29 18:00:00 +0100"/>
 <Workout workoutActivityType="HKWorkoutActivityTypeTraditionalStrengthTraining" duration="15" startDate="2026-11-28 18:00:00 +0100">
</HealthData>`;

test('Apple’s export is read piece by piece, wherever it is cut', () => {
  const whole = new AppleHealthReader();
  whole.read(APPLE);
  expect(whole.activities()).toEqual([
    { day: '2026-11-29', kind: 'run', moderateMin: 0, vigorousMin: 20, source: 'appleHealth' },
    { day: '2026-11-28', kind: 'strength', moderateMin: 15, vigorousMin: 0, source: 'appleHealth' },
    { day: '2026-11-29', kind: 'other', moderateMin: 5, vigorousMin: 0, source: 'appleHealth' },
  ]);
  fc.assert(
    fc.property(fc.array(fc.nat(APPLE.length), { maxLength: 12 }), (cuts) => {
      const pieces = new AppleHealthReader();
      const at = [0, ...cuts.toSorted((a, b) => a - b), APPLE.length];
      for (let i = 1; i < at.length; i += 1) pieces.read(APPLE.slice(at[i - 1], at[i]));
      expect(pieces.activities()).toEqual(whole.activities());
    }),
  );
});

test('no file breaks the readers, and no day has more minutes than a day', () => {
  const line = fc.array(fc.oneof(fc.string(), fc.double().map(String), fc.constant('2026-11-29')), { maxLength: 5 });
  const table = fc.array(
    line.map((cell) => cell.join(',')),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(fc.string(), table, (text, rows) => {
      const reader = new AppleHealthReader();
      reader.read(text);
      reader.read(rows.join('<Workout startDate="2026-11-29" duration="1e9">'));
      const csv = activitiesOfCsv(`date,moderate,vigorous,strength\n${rows.join('\n')}`) ?? [];
      for (const { day, moderateMin, vigorousMin } of [...reader.activities(), ...csv]) {
        expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        for (const minutes of [moderateMin, vigorousMin]) {
          expect(minutes).toBeGreaterThanOrEqual(0);
          expect(minutes).toBeLessThanOrEqual(1440);
        }
      }
    }),
  );
});
