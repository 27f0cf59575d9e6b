import { expect, test } from 'vitest';
import type { Cue } from '../../coach/cue';
import { m } from '../../paraglide/messages';
import { cueWords } from './cue-words';

const cue: Cue = { id: 'c', kind: 'posture', cause: 'slump', severity: 0.6, heldMs: 30_000, atMs: 0 };

test('a cue is told in the words of the plan in use, and what was seen still stands below', () => {
  const own = [{ cause: 'slump' as const, words: 'Float up like a balloon' }];
  expect(cueWords(cue, null, own).title).toBe('Float up like a balloon');
  expect(cueWords(cue, null, own).text).toBe(cueWords(cue, null).text);
});

test('without words of their own for this cause it is told in ours', () => {
  const own = [{ cause: 'shrug' as const, words: 'Let them melt' }];
  expect(cueWords(cue, null, own).title).toBe(m.coach_cue_title());
});
