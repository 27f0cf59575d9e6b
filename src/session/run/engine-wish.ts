import type { SettingValues } from '../../storage/settings';
import type { EngineWish } from './shared-engine';

/** As the person chose it, for pictures that follow one another. */
export function engineWishOf({
  model,
  engine,
  backCurve,
}: Pick<SettingValues, 'model' | 'engine' | 'backCurve'>): EngineWish {
  return { model, engine, bodyMask: backCurve, smoothing: true };
}
