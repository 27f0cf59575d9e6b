import { parseSettings, type SettingValues } from './settings';

const KIND = 'plumbline-settings';
/** No settings are larger; a film chosen by mistake is not read into memory. */
const MOST_BYTES = 1_000_000;

/** The settings as a file for another browser. */
export function settingsFile(values: SettingValues): Blob {
  return new Blob([JSON.stringify({ kind: KIND, values }, null, 2)], { type: 'application/json' });
}

/** What a file holds, each damaged choice replaced by its default; null: it is no file of settings. */
export async function readSettingsFile(file: Blob): Promise<SettingValues | null> {
  if (file.size > MOST_BYTES) return null;
  const read = parseJson(await file.text());
  if (typeof read !== 'object' || read === null || !('kind' in read) || read.kind !== KIND) return null;
  return 'values' in read ? parseSettings(read.values) : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
