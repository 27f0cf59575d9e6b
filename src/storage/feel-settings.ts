import * as v from 'valibot';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** Each field falls back by itself: one damaged choice never costs the others. */
const schema = v.object({
  version: v.literal(1),
  /** The soft tone. */
  tone: v.fallback(v.boolean(), true),
  /** Spoken words. */
  speech: v.fallback(v.boolean(), true),
  /** What is said also stands on the screen. */
  captions: v.fallback(v.boolean(), true),
  vibration: v.fallback(v.boolean(), true),
  /** 0..1, of tone and words. */
  volume: v.fallback(share, 0.6),
  /** "Where do you think you are?" before the truth. */
  asksGuess: v.fallback(v.boolean(), true),
});

export type FeelSettingValues = v.InferOutput<typeof schema>;

const DEFAULTS: FeelSettingValues = {
  version: 1,
  tone: true,
  speech: true,
  captions: true,
  vibration: true,
  volume: 0.6,
  asksGuess: true,
};

export function parseFeelSettings(stored: unknown): FeelSettingValues {
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? parsed.output : DEFAULTS;
}
