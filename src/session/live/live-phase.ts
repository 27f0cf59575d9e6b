import type { CameraFault } from '../../camera/camera-fault';
import type { EngineFault, LoadProgress } from '../../pose/pose-estimator';

/** The three ways to begin. */
export type SourceChoice =
  { readonly kind: 'webcam' } | { readonly kind: 'file'; readonly file: File } | { readonly kind: 'mannequin' };

export type SourceKind = SourceChoice['kind'];

export type LiveFault =
  { readonly from: 'camera'; readonly fault: CameraFault } | { readonly from: 'engine'; readonly fault: EngineFault };

/** Where the live check stands. Pictures are looked at from `framing` to `watching`. */
export type LivePhase =
  | { readonly phase: 'idle' }
  /** The browser has asked the person about the camera; their answer may never come. */
  | { readonly phase: 'asking' }
  /** `loading`: of the engine; left out: nothing is known of it. */
  | { readonly phase: 'opening'; readonly loading?: LoadProgress }
  /** Helping the person into the picture, then holding still for the baseline. */
  | { readonly phase: 'capturing' }
  | { readonly phase: 'watching' }
  | { readonly phase: 'paused' }
  /** The file gave its last picture. */
  | { readonly phase: 'ended' }
  /** `lasting`: the source still runs and may come back by itself. */
  | { readonly phase: 'fault'; readonly fault: LiveFault; readonly lasting: boolean };
