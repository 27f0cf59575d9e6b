import { cameraFault, type CameraFault } from './camera-fault';
import type { FrameSource } from './frame-source';
import { openPicture } from './picture-source';
import { openVideo } from './video-source';

/** Opens a video or picture file that the person chose or dropped. It is read on this device and goes nowhere. */
export async function openFile(file: File): Promise<FrameSource | CameraFault> {
  const unreadable = await readFault(file);
  if (unreadable) return unreadable;
  switch (kindOfFile(file)) {
    case 'picture':
      return openPicture(file);
    case 'video':
      return openVideo(file);
    case 'unknown':
      return cameraFault('fileUnsupported', `${file.name}: ${file.type || 'no type'}`);
  }
}

/** A file can vanish or be locked between choosing and reading; then its first byte can't be read. */
async function readFault(file: File): Promise<CameraFault | null> {
  if (file.size === 0) return cameraFault('fileUnreadable', `${file.name}: empty`);
  try {
    await file.slice(0, 1).arrayBuffer();
    return null;
  } catch (error) {
    return cameraFault('fileUnreadable', `${file.name}: ${String(error)}`);
  }
}

const PICTURE_NAMES = /\.(jpe?g|png|webp|avif|gif|bmp)$/i;
const VIDEO_NAMES = /\.(mp4|m4v|webm|mov|mkv|ogv|3gp)$/i;

/** Systems that do not know a file's type leave it empty: then the name decides. */
export function kindOfFile({ name, type }: Pick<File, 'name' | 'type'>): 'picture' | 'video' | 'unknown' {
  if (type.startsWith('image/')) return 'picture';
  if (type.startsWith('video/')) return 'video';
  if (type === '' && PICTURE_NAMES.test(name)) return 'picture';
  if (type === '' && VIDEO_NAMES.test(name)) return 'video';
  return 'unknown';
}
