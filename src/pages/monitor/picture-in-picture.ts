/** TypeScript does not know it yet. */
interface DocumentPictureInPicture {
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}

const SIZE = { width: 240, height: 190 };

export function hasSmallWindow(): boolean {
  return 'documentPictureInPicture' in globalThis;
}

/** A small window on top of all others, with this page's styles. Call it from a click; null: the browser refused. */
export async function openSmallWindow(): Promise<Window | null> {
  const { documentPictureInPicture } = globalThis as { documentPictureInPicture?: DocumentPictureInPicture };
  const opened = await documentPictureInPicture?.requestWindow(SIZE).catch(() => null);
  if (!opened) return null;
  for (const sheet of document.querySelectorAll('link[rel="stylesheet"], style')) {
    opened.document.head.append(sheet.cloneNode(true));
  }
  const { lang, dir } = document.documentElement;
  Object.assign(opened.document.documentElement, { lang, dir });
  Object.assign(opened.document.documentElement.dataset, document.documentElement.dataset);
  return opened;
}
