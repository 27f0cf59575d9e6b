import type { Frame } from '../camera/frame';
import type { LookWish } from './look-plan';
import type { Glance, PoseResult } from './pose-engine';
import type { EngineFault, EngineInfo, EngineOptions, LoadProgress } from './pose-estimator';

/** What the page says to the worker. */
export type ToWorker =
  | { readonly type: 'load'; readonly load: LoadOrder }
  /** Look at the stream until told to stop; the worker reads it by itself, also while the page is hidden. */
  | { readonly type: 'watch'; readonly watchId: number; readonly frames: WatchedFrames; readonly maxFps: number }
  /** Look at this one frame, which the page took out of its source. Answered by `result` or `fault`. */
  | { readonly type: 'look'; readonly watchId: number; readonly frame: Frame }
  | { readonly type: 'unwatch' }
  | { readonly type: 'maxFps'; readonly maxFps: number }
  /** Choose the frames by a plan; null: look at each. */
  | { readonly type: 'plan'; readonly wish: LookWish | null }
  /** Add a few looks to each frame, for a careful pose now and then. */
  | { readonly type: 'careful'; readonly isOn: boolean }
  | { readonly type: 'reset' }
  | { readonly type: 'ask' };

/** A track for browsers whose stream reader lives only in workers. */
export type WatchedFrames = ReadableStream<VideoFrame> | MediaStreamTrack;

export interface LoadOrder {
  /** URL of the engine's folder. */
  readonly base: string;
  readonly options: EngineOptions;
  /** The page's `performance.timeOrigin`: timestamps of both sides then mean the same. */
  readonly pageTimeOrigin: number;
}

/** What the worker says to the page. */
export type FromWorker =
  /** A part of the engine has arrived. */
  | { readonly type: 'loading'; readonly progress: LoadProgress }
  /** `readsTracks`: this worker can read a camera's track that is transferred to it. */
  | { readonly type: 'loaded'; readonly info: EngineInfo; readonly readsTracks: boolean }
  | { readonly type: 'result'; readonly watchId: number; readonly result: PoseResult }
  | { readonly type: 'glance'; readonly watchId: number; readonly glance: Glance; readonly isLooking: boolean }
  | { readonly type: 'ended'; readonly watchId: number }
  /** After this nothing more can be expected of the worker. */
  | { readonly type: 'fault'; readonly fault: EngineFault }
  /** The answer to `ask`. */
  | { readonly type: 'here' };
