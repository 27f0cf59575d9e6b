import { expect, test } from 'vitest';
import { tickedDesk, type DoneDeskTask } from './desk-tasks';
import { knownDeskTasks } from './known-desk-tasks';

const TASKS = [
  { id: 'footrest', note: 'two thick books will do' },
  { id: 'mouseNear', note: '' },
];

test('a task is ticked off once, stays on its first day, and can be taken back', () => {
  const once = tickedDesk(TASKS, [], { id: 'footrest', day: '2026-11-23' });
  expect(once).toEqual([{ id: 'footrest', day: '2026-11-23' }]);
  expect(tickedDesk(TASKS, once, { id: 'footrest', day: '2026-11-30' })).toEqual(once);
  expect(tickedDesk(TASKS, once, { id: 'footrest', day: null })).toEqual([]);
});

test('nothing is ticked off that the plan does not ask for, or asks for no longer', () => {
  const done: DoneDeskTask[] = [{ id: 'lamp', day: '2026-11-20' }];
  expect(tickedDesk(TASKS, done, { id: 'seatUp', day: '2026-11-23' })).toEqual([]);
  expect(tickedDesk(TASKS, done, { id: 'mouseNear', day: '2026-11-23' })).toEqual([
    { id: 'mouseNear', day: '2026-11-23' },
  ]);
});

test('tasks are shown in the therapist’s order; one of a later version is left out and harms nothing', () => {
  const desk = [{ id: 'neckHammock', note: '' }, ...TASKS];
  const done = { desk: [{ id: 'mouseNear', day: '2026-11-23' }] };
  expect(knownDeskTasks({ desk }, done)).toEqual([
    { id: 'footrest', note: 'two thick books will do', doneOn: null },
    { id: 'mouseNear', note: '', doneOn: '2026-11-23' },
  ]);
  expect(knownDeskTasks(null, null)).toEqual([]);
});
