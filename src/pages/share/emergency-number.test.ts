import { expect, test } from 'vitest';
import { emergencyNumber } from './emergency-number';

test('the number goes by the region of the language', () => {
  expect(emergencyNumber(['en-US'])).toBe('911');
  expect(emergencyNumber(['de-DE', 'en-US'])).toBe('112');
  expect(emergencyNumber(['en', 'en-GB'])).toBe('999');
});

test('where nothing tells the region, 112 is shown', () => {
  expect(emergencyNumber([])).toBe('112');
  expect(emergencyNumber(['en', 'xx-yyyy'])).toBe('112');
});
