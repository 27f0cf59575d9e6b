import { m } from '../../paraglide/messages';
import type { EngineId, ModelSize } from '../../pose/pose-estimator';

export const ENGINE_NAMES: Record<EngineId, () => string> = {
  litert: m.live_engine_litert,
  mediapipe: m.live_engine_mediapipe,
};

export const MODEL_NAMES: Record<ModelSize, () => string> = {
  lite: m.settings_model_lite,
  full: m.settings_model_full,
  heavy: m.settings_model_heavy,
};
