import { expect, test } from 'vitest';
import { isSupportedNode } from './node-version.mjs';
import { openCommand } from './open-browser.mjs';

test.each(['20.19.0', '20.20.2', '22.12.0', '23.0.0', '26.1.0'])('Node %s will do', (version) => {
  expect(isSupportedNode(version)).toBe(true);
});

test.each(['18.20.8', '20.18.3', '21.7.3', '22.11.0'])('Node %s is too old', (version) => {
  expect(isSupportedNode(version)).toBe(false);
});

test('the page is opened where there is a desktop', () => {
  expect(openCommand('darwin', {})).toEqual(['open']);
  expect(openCommand('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toEqual(['xdg-open']);
  expect(openCommand('win32', {})?.[0]).toBe('cmd');
});

test('no browser is opened on a server, in CI or where the person said so', () => {
  expect(openCommand('linux', {})).toBeNull();
  expect(openCommand('darwin', { CI: 'true' })).toBeNull();
  expect(openCommand('linux', { DISPLAY: ':0', BROWSER: 'none' })).toBeNull();
});
