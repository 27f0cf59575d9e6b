import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIRST_REPORT_SETTINGS, parseReportSettings } from './report-settings';

test('what is stored comes back, anything else gives the first settings, and those keep notes in the room', () => {
  const own = {
    sections: ['photos' as const, 'notes' as const],
    paper: 'letter' as const,
    letterhead: 'Praxis am See',
  };
  expect(parseReportSettings(JSON.parse(JSON.stringify(own)))).toEqual(own);
  fc.assert(
    fc.property(fc.anything(), (stored) => void expect(parseReportSettings(stored)).toEqual(FIRST_REPORT_SETTINGS)),
  );
  expect(FIRST_REPORT_SETTINGS.sections).not.toContain('notes');
});
