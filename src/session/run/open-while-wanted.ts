import type { CameraFault } from '../../camera/camera-fault';
import type { FrameSource } from '../../camera/frame-source';
import type { SourceChoice } from '../live/live-phase';
import type { OpeningOptions } from '../live/open-source';

export interface Wanted extends Omit<OpeningOptions, 'onAsking'> {
  readonly onPhase: (phase: 'asking' | 'opening') => void;
}

/** A source that is open when the run is given up closes at once, whatever else is still loading. */
export async function openWhileWanted(
  openSource: (choice: SourceChoice, options: OpeningOptions) => Promise<FrameSource | CameraFault>,
  choice: SourceChoice,
  { onPhase, ...options }: Wanted,
): Promise<FrameSource | CameraFault> {
  const { signal } = options;
  const onAsking = () => (signal.aborted ? undefined : onPhase('asking'));
  const source = await openSource(choice, { ...options, onAsking });
  if ('detail' in source) return source;
  signal.addEventListener('abort', () => source.stop());
  if (signal.aborted) source.stop();
  else onPhase('opening');
  return source;
}
