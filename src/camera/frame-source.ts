import type { Frame } from './frame';

/** What the page shows behind the figure. The source owns it; the page only displays it. */
export type Preview =
  | { readonly kind: 'stream'; readonly stream: MediaStream }
  | { readonly kind: 'canvas'; readonly canvas: HTMLCanvasElement }
  | { readonly kind: 'video'; readonly video: HTMLVideoElement };

/** Frames from a webcam, a file or the mannequin: one owner, one reader. */
export interface FrameSource {
  readonly kind: 'webcam' | 'file' | 'mannequin';
  /** What to call it on the screen: the device's label, the file's name. */
  readonly label: string;
  /** Of a camera, where the browser tells it: the same on every visit to this site. */
  readonly deviceId?: string;
  /** Another camera of this very name was there when this one opened: only `deviceId` tells them apart. */
  readonly hasTwin?: boolean;
  readonly width: number;
  readonly height: number;
  readonly preview: Preview;
  /**
   * Frames that can be handed to the worker as they are, so that a hidden tab goes on measuring.
   * null where the browser has no such stream; then the page calls `grab`. Ask once: the stream has one reader.
   */
  stream(): ReadableStream<VideoFrame> | null;
  /**
   * A copy of the camera's track to transfer to a worker, for browsers whose MediaStreamTrackProcessor lives only there
   * (Safari). Where transferring it throws, call `grab`. Absent: the source has no track.
   */
  track?(): MediaStreamTrack;
  /** The newest frame not yet seen, or null if there is none. The receiver closes it. */
  grab(nowMs: number): Promise<Frame | null>;
  /** Ask the device for another rate, where it can. */
  setFrameRate(fps: number): Promise<void>;
  stop(): void;
}
