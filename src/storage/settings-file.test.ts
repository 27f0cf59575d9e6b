import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type SettingValues } from './settings';
import { readSettingsFile, settingsFile } from './settings-file';

test('what is exported comes back the same', async () => {
  const values: SettingValues = { ...DEFAULT_SETTINGS, theme: 'dark', mirror: false, purpose: 'review' };
  expect(await readSettingsFile(settingsFile(values))).toEqual(values);
});

test('a damaged choice costs only itself', async () => {
  const file = new Blob([
    JSON.stringify({ kind: 'plumbline-settings', values: { ...DEFAULT_SETTINGS, theme: 7, mirror: false } }),
  ]);
  expect(await readSettingsFile(file)).toEqual({ ...DEFAULT_SETTINGS, mirror: false });
});

test.each(['', '{', '[]', 'null', '{"kind":"history"}', '{"kind":"plumbline-settings"}'])(
  'no file of settings: %s',
  async (text) => {
    expect(await readSettingsFile(new Blob([text]))).toBeNull();
  },
);
