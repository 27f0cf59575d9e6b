import type { FrameSize, ImageLandmark, ImageLandmarks, Pose } from '../geometry/landmarks';

/** A pose found in a smaller copy of the frame, in pixels of the frame itself. The body mask keeps its own size. */
export function fitPose(pose: Pose, { width, height }: FrameSize): Pose {
  if (pose.frame.width === width && pose.frame.height === height) return pose;
  const scaleX = width / pose.frame.width;
  const scaleY = height / pose.frame.height;
  const scaled = ({ x, y, visibility }: ImageLandmark) => ({ x: x * scaleX, y: y * scaleY, visibility });
  const image = Object.fromEntries(Object.entries(pose.image).map(([name, point]) => [name, scaled(point)]));
  return { ...pose, frame: { width, height }, image: image as ImageLandmarks };
}
