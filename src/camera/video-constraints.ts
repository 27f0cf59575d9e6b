export interface CameraWishes {
  /** From `listCameras`; not given: the browser's choice. */
  readonly deviceId?: string;
  readonly fps: number;
  /** Pixels; a wish, the camera's nearest own size is taken. */
  readonly width: number;
  readonly height: number;
}

/** lib.dom does not know resizeMode yet. */
export type VideoConstraints = MediaTrackConstraints & { readonly resizeMode?: string };

/**
 * What to ask for, most exact first: the chosen camera by its id, then any camera near the wishes, then any at all.
 * A device id is never the only attempt, for ids change when browser data is cleared. `resizeMode: 'none'` keeps the
 * browser from cropping, which would change the camera's geometry.
 */
export function videoAttempts(wishes: CameraWishes): readonly (VideoConstraints | true)[] {
  const near = rateConstraints(wishes);
  const chosen = wishes.deviceId ? [{ ...near, deviceId: { exact: wishes.deviceId } }] : [];
  return [...chosen, near, true];
}

/** Constraints for a running track: each call to applyConstraints replaces all of them, so size is said again. */
export function rateConstraints({ fps, width, height }: CameraWishes): VideoConstraints {
  return {
    frameRate: { ideal: fps },
    width: { ideal: width },
    height: { ideal: height },
    resizeMode: 'none',
  };
}
