import { MOST_PICTURE } from '../../therapist/plan';
import { openPictureFile } from './open-picture';

const LONGEST_PX = 320;
/** The first that is small enough. */
const QUALITIES = [0.8, 0.65, 0.5, 0.35, 0.2] as const;

export type PlanPicture = { readonly picture: string } | { readonly refused: 'unreadable' | 'notAPicture' };

/** A photo made small enough for a plan's file, without the place and time that a camera writes into it. */
export async function planPicture(file: File): Promise<PlanPicture> {
  const opened = await openPictureFile(file);
  switch (opened.kind) {
    case 'refused':
      return { refused: opened.fault };
    case 'clip':
      opened.close();
      return { refused: 'notAPicture' };
    case 'picture':
      return smallest(opened.picture);
  }
}

async function smallest(picture: ImageBitmap): Promise<PlanPicture> {
  const share = Math.min(1, LONGEST_PX / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.round(picture.width * share), Math.round(picture.height * share));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  for (const quality of QUALITIES) {
    const address = await addressOf(await canvas.convertToBlob({ type: 'image/jpeg', quality }));
    if (address.length <= MOST_PICTURE) return { picture: address };
  }
  return { refused: 'unreadable' };
}

function addressOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('A picture could not be read.'));
    reader.readAsDataURL(blob);
  });
}
