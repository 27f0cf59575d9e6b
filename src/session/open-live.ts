import type { CameraFault } from '../camera/camera-fault';
import type { FrameSource } from '../camera/frame-source';
import type { EngineFault, EngineInfo } from '../pose/pose-estimator';
import type { EngineHold } from './engine-hold';
import type { LiveParts } from './live-parts';
import type { SourceChoice } from './live-phase';
import { loadLooking, type Looking } from './looking';
import { openWhileWanted, type Wanted } from './open-while-wanted';

/** Everything a live check needs, each part opened or with why it could not be. */
export interface Opened {
  readonly source: FrameSource | CameraFault;
  readonly engine: { readonly info: EngineInfo; readonly looking: Looking } | EngineFault;
}

/** The engine loads while the person answers the browser's question: the first angle comes sooner. */
export async function openLive(
  parts: LiveParts,
  hold: EngineHold,
  wanted: Wanted & { choice: SourceChoice },
): Promise<Opened> {
  const [source, engine] = await Promise.all([
    openWhileWanted(parts, wanted.choice, wanted),
    openEngine(hold, parts.settings.values),
  ]);
  return { source, engine };
}

async function openEngine(hold: EngineHold, wish: LiveParts['settings']['values']): Promise<Opened['engine']> {
  const missing = (error: unknown): EngineFault => ({ kind: 'runtimeMissing', detail: String(error) });
  const [looking, info] = await Promise.all([loadLooking().catch(missing), hold.open(wish)]);
  if ('detail' in info) return info;
  return 'detail' in looking ? looking : { info, looking };
}
