import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { isSupportedNode } from './node-version.mjs';
import { openCommand } from './open-browser.mjs';
import { ROOT } from './run-command.mjs';

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

test.each(['start.mjs', 'test.mjs'])('on a fresh machine %s reads no package before all are installed', (script) => {
  expect(packagesBefore(join(ROOT, 'scripts', script))).toEqual([]);
});

/** What a script and all that it imports at once ask for by a package's name. */
function packagesBefore(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const imports = [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'/gm)];
  return imports.flatMap(([, name = '']) => {
    if (name.startsWith('.')) return packagesBefore(join(dirname(file), name), seen);
    return name.startsWith('node:') ? [] : [name];
  });
}
