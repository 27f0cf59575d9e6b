import type { CameraFault } from '../camera/camera-fault';
import type { FrameSource } from '../camera/frame-source';
import type { LiveParts } from './live-parts';
import type { SourceChoice } from './live-phase';

export interface Wanted {
  readonly fps: number;
  /** Aborted: the run is given up. */
  readonly signal: AbortSignal;
  readonly onPhase: (phase: 'asking' | 'opening') => void;
}

/** A source that is open when the run is given up closes at once, whatever else is still loading. */
export async function openWhileWanted(
  { openSource, settings }: Pick<LiveParts, 'openSource' | 'settings'>,
  choice: SourceChoice,
  { fps, signal, onPhase }: Wanted,
): Promise<FrameSource | CameraFault> {
  const { cameraId } = settings.values;
  const onAsking = () => (signal.aborted ? undefined : onPhase('asking'));
  const source = await openSource(choice, { cameraId, fps, onAsking, signal });
  if ('detail' in source) return source;
  signal.addEventListener('abort', () => source.stop());
  if (signal.aborted) source.stop();
  else onPhase('opening');
  return source;
}
