import type { FrameSource } from '../../camera/frame-source';

/** One picture has no before to compare with: it is measured, and not judged. */
export function isStillPicture(source: FrameSource | null): boolean {
  return source?.kind === 'file' && source.preview.kind === 'canvas';
}
