import { expect, test } from 'vitest';
import { startTour, type ContrastTour } from '../../feel/contrast-tour';
import { m } from '../../paraglide/messages';
import { spokenTourText, tourText } from './tour-words';

const tourAt = (repetition: number, changes: Partial<ContrastTour> = {}): ContrastTour => ({
  ...startTour(0),
  repetition,
  ...changes,
});

test('the first three rounds are explained aloud, later ones only named; the screen explains them all', () => {
  for (const repetition of [0, 1, 2])
    expect(spokenTourText(tourAt(repetition))).toBe(`${m.feel_tour_slump()}. ${m.feel_tour_slump_text()}`);
  for (const repetition of [3, 9]) {
    expect(spokenTourText(tourAt(repetition))).toBe(`${m.feel_tour_slump()}.`);
    expect(tourText(tourAt(repetition))).toBe(m.feel_tour_slump_text());
  }
});

test('what is missing is said in every round, and the end too', () => {
  expect(spokenTourText(tourAt(7, { lacks: 'distance' }))).toBe(m.feel_tour_slump_further());
  expect(spokenTourText(tourAt(7, { lacks: 'stillness' }))).toBe(m.feel_tour_stay_still());
  expect(spokenTourText(tourAt(10, { isDone: true }))).toBe(m.feel_tour_done());
});
