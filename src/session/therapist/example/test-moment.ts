import type { ExampleMoment } from './example-client';

export function testMoment(): ExampleMoment {
  let made = 0;
  return {
    newId: () => `id-${(made += 1)}`,
    nowMs: Date.UTC(2026, 10, 23, 10),
    words: {
      code: 'Example (made up)',
      goal: 'goal',
      firstNote: 'first',
      secondNote: 'second',
      report: 'report',
      testName: 'Turns the neck',
      testBefore: '50°',
      testAfter: '60°',
      planTitle: 'plan',
      photoLabel: 'Mannequin',
    },
  };
}
