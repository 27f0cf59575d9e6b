import { drawnPicture, isTooLargeToOpen } from '../../camera/picture-source';
import { kindOfFile } from '../../camera/file-source';

export type OpenedFile =
  | { readonly kind: 'picture'; readonly picture: ImageBitmap }
  | { readonly kind: 'clip'; readonly label: string; readonly video: HTMLVideoElement; readonly close: () => void }
  | { readonly kind: 'refused'; readonly fault: 'unreadable' | 'notAPicture' };

/** A photo, turned upright and at most 1280 pixels long; or a clip to pick a moment from. Read on this device. */
export async function openPictureFile(file: File): Promise<OpenedFile> {
  switch (kindOfFile(file)) {
    case 'picture':
      return openPhoto(file);
    case 'video':
      return openClip(file);
    case 'unknown':
      return { kind: 'refused', fault: 'notAPicture' };
  }
}

async function openPhoto(file: File): Promise<OpenedFile> {
  try {
    if (await isTooLargeToOpen(file)) return { kind: 'refused', fault: 'unreadable' };
    const picture = await createImageBitmap(drawnPicture(await createImageBitmap(file)));
    return { kind: 'picture', picture };
  } catch {
    return { kind: 'refused', fault: 'unreadable' };
  }
}

function openClip(file: File): Promise<OpenedFile> {
  const url = URL.createObjectURL(file);
  const video = document.createElement('video');
  const close = (): void => {
    video.removeAttribute('src');
    video.load();
    URL.revokeObjectURL(url);
  };
  return new Promise((resolve) => {
    video.addEventListener('loadeddata', () => resolve({ kind: 'clip', label: file.name, video, close }), {
      once: true,
    });
    video.addEventListener('error', () => resolve({ kind: 'refused', fault: 'unreadable' }), { once: true });
    Object.assign(video, { muted: true, playsInline: true, controls: true, preload: 'auto', src: url });
  });
}
