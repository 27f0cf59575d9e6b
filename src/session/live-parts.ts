import type { CameraFault } from '../camera/camera-fault';
import type { FrameSource } from '../camera/frame-source';
import type { PoseClient } from '../pose/pose-client';
import type { Baselines } from './baselines.svelte';
import type { SourceChoice } from './live-phase';
import type { OpeningOptions } from './open-source';
import type { Settings } from './settings.svelte';

/** What the session is made of; the page passes the real ones. */
export interface LiveParts {
  readonly openClient: () => Promise<PoseClient>;
  readonly openSource: (choice: SourceChoice, options: OpeningOptions) => Promise<FrameSource | CameraFault>;
  readonly settings: Settings;
  readonly baselines: Baselines;
  /** Epoch, ms. */
  readonly now: () => number;
  readonly newId: () => string;
  /** What to call a new baseline, in the person's language. */
  readonly baselineName: (kind: SourceChoice['kind']) => string;
}
