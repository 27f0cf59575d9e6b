import type { CameraFault } from '../../camera/camera-fault';
import type { FrameSource } from '../../camera/frame-source';
import type { PoseEngine } from '../../pose/pose-engine';
import type { SavedBaseline } from '../../posture/saved-baseline';
import type { Plan } from '../../therapist/plan';
import type { Baselines } from './baselines.svelte';
import type { SourceChoice } from './live-phase';
import type { OpeningOptions } from './open-source';
import type { Settings } from '../settings.svelte';

/** What the plan in use says of this person: limits and levels of their own, and the words that move them. */
export type Personal = Pick<Plan, 'limits' | 'asymmetry' | 'cues'>;

/** What the session is made of; the page passes the real ones. */
export interface LiveParts {
  readonly openEngine: () => Promise<PoseEngine>;
  readonly openSource: (choice: SourceChoice, options: OpeningOptions) => Promise<FrameSource | CameraFault>;
  readonly settings: Settings;
  readonly baselines: Baselines;
  /** Baselines that come with a kind of source; left out: none do. */
  readonly readyBaselines?: (
    kind: SourceChoice['kind'],
  ) => Promise<readonly SavedBaseline[]> | readonly SavedBaseline[];
  /** null: no plan is in use. */
  readonly personal: () => Personal | null;
  /** Epoch, ms. */
  readonly now: () => number;
  readonly newId: () => string;
  /** The words that lead through a baseline are on the screen: without them none is taken. Left out: they always are. */
  readonly isGuiding?: () => boolean;
  /** What to call a new baseline, in the person's language. */
  readonly baselineName: (kind: SourceChoice['kind']) => string;
}
