import type { FrameSize } from '../../geometry/landmarks';
import type { Vector2 } from '../../geometry/vectors';

interface Shown {
  readonly frame: FrameSize;
  readonly mirrored: boolean;
}

/** Where on the un-mirrored frame a pointer is, pixels. The element shows the whole frame. */
export function framePoint(
  { clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>,
  element: Pick<Element, 'getBoundingClientRect'>,
  { frame, mirrored }: Shown,
): Vector2 {
  const { left, top, width, height } = element.getBoundingClientRect();
  const across = (clientX - left) / Math.max(1, width);
  return {
    x: (mirrored ? 1 - across : across) * frame.width,
    y: ((clientY - top) / Math.max(1, height)) * frame.height,
  };
}
