import * as v from 'valibot';
import { calibrationSchema } from './camera-calibration';

export const THEMES = ['system', 'light', 'dark'] as const;
export const MODELS = ['lite', 'full', 'heavy'] as const;
/** What somebody comes for: it shapes the first page and nothing else. */
export const PURPOSES = ['check', 'day', 'review', 'show'] as const;
export const ENGINES = ['auto', 'litert', 'mediapipe'] as const;

/** Each field falls back by itself: one damaged choice never costs the others. */
const settingsSchema = v.object({
  version: v.literal(1),
  theme: v.fallback(v.picklist(THEMES), 'system'),
  /** null: the browser's choice. */
  cameraId: v.fallback(v.nullable(v.string()), null),
  model: v.fallback(v.picklist(MODELS), 'lite'),
  /** Who chose the model: the page, by how quick the device is, or the person. */
  modelBy: v.fallback(v.picklist(['device', 'person']), 'device'),
  engine: v.fallback(v.picklist(ENGINES), 'auto'),
  /** Mirrored on the screen only; measuring never is. */
  mirror: v.fallback(v.boolean(), true),
  showPicture: v.fallback(v.boolean(), true),
  /** What calibrations found, by camera. */
  calibrations: v.fallback(v.record(v.string(), calibrationSchema), {}),
  /** The upper back's curve from the body mask in side views; costs a fifth of the time. */
  backCurve: v.fallback(v.boolean(), false),
  /** The key ? shows the keys; who dictates text turns that off. */
  questionKey: v.fallback(v.boolean(), true),
  purpose: v.fallback(v.picklist(PURPOSES), 'check'),
});

export type SettingValues = v.InferOutput<typeof settingsSchema>;
export type Purpose = SettingValues['purpose'];
export type Theme = SettingValues['theme'];

export const DEFAULT_SETTINGS: SettingValues = {
  version: 1,
  theme: 'system',
  cameraId: null,
  model: 'lite',
  modelBy: 'device',
  engine: 'auto',
  mirror: true,
  showPicture: true,
  calibrations: {},
  backCurve: false,
  questionKey: true,
  purpose: 'check',
};

export function parseSettings(stored: unknown): SettingValues {
  const parsed = v.safeParse(settingsSchema, stored);
  return parsed.success ? parsed.output : DEFAULT_SETTINGS;
}
