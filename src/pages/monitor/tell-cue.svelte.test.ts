import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Cue } from '../../coach/cue';
import { m } from '../../paraglide/messages';
import { DEFAULT_MONITOR_SETTINGS } from '../../storage/monitor-settings';
import { hintAtCue, tellCue } from './tell-cue';

const CUE: Cue = { id: 'c', kind: 'posture', cause: 'slump', severity: 0.6, heldMs: 60_000, atMs: 0 };
const LIVE = { judgement: null, personal: null };
const SETTINGS = DEFAULT_MONITOR_SETTINGS;

beforeEach(() => {
  document.title = 'All day';
  document.head.innerHTML = '<title>All day</title><link rel="icon" href="icon.svg" />';
});
afterEach(() => tellCue(null, SETTINGS, LIVE));

const icon = () => decodeURIComponent(document.querySelector<HTMLLinkElement>('link[rel="icon"]')!.href);

test('the first sign is in the icon alone, the second in the title too, and each can be taken back', () => {
  hintAtCue(1, SETTINGS);
  const first = icon();
  expect(first).toContain('<svg');
  expect(document.title).toBe('All day');
  hintAtCue(2, SETTINGS);
  expect(icon()).not.toBe(first);
  expect(document.title).toContain(m.live_state_drifting());
  hintAtCue(0, SETTINGS);
  expect(icon()).toMatch(/icon\.svg$/);
  expect(document.title).toBe('All day');
});

test('the signs before a cue have no dot and no movement; the dot comes with the cue', () => {
  hintAtCue(2, SETTINGS);
  expect(icon()).not.toMatch(/circle|animate|<style/);
  tellCue(CUE, SETTINGS, LIVE);
  expect(icon()).toContain('circle');
  expect(document.title).toContain(m.coach_cue_title());
  tellCue(null, SETTINGS, LIVE);
  expect(document.title).toBe('All day');
});

test('who does not want the tab to change sees no sign in it', () => {
  hintAtCue(2, { ...SETTINGS, title: false });
  expect(document.title).toBe('All day');
  expect(icon()).toMatch(/icon\.svg$/);
});
