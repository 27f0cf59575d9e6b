import type { Glance } from '../../pose/pose-engine';
import type { LivePhase } from '../live/live-phase';
import type { Look } from './look';

/** Where a camera run stands: a live check without what it makes of the pictures. */
export type RunState =
  { readonly phase: 'running' } | Exclude<LivePhase, { phase: 'capturing' | 'watching' | 'paused' }>;

/** What somebody who uses a run is told, each thing once and at once. */
export interface RunListener {
  readonly onLook?: (look: Look) => void;
  /** While looks follow a plan: every frame that came. */
  readonly onGlance?: (glance: Glance) => void;
  /** What was seen last says nothing of now: the engine starts again, or no picture has come for some seconds. */
  readonly onInterrupted?: () => void;
  readonly onState?: (state: RunState) => void;
}
