import { matchingStyles } from './matching-styles';

/** Nothing runs in it and nothing is fetched: what it shows stands in it. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const PHOTO_QUALITY = 0.9;

/**
 * The sheet as it stands on the page, as one HTML file that opens without the app and without a network: its styles and
 * the photos that were chosen stand in it.
 */
export async function reportFile(sheet: HTMLElement, title: string): Promise<string> {
  const copy = sheet.cloneNode(true) as HTMLElement;
  const photos = [...sheet.querySelectorAll('img')];
  for (const [index, photo] of [...copy.querySelectorAll('img')].entries()) {
    const shown = photos[index];
    if (shown) photo.src = await dataUrl(shown);
  }
  // Places to scroll to and addresses of the app lead nowhere from a file.
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const each of copy.querySelectorAll('[tabindex]')) each.removeAttribute('tabindex');
  const { lang, dir } = document.documentElement;
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${escaped(dir)}" data-theme="light">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>
${matchingStyles(sheet)}
body { margin: 0; background: #fff; }
.report { margin: 0 auto; box-shadow: none; }
</style>
</head>
<body>
${copy.outerHTML}
</body>
</html>
`;
}

async function dataUrl(photo: HTMLImageElement): Promise<string> {
  await photo.decode();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: photo.naturalWidth, height: photo.naturalHeight });
  canvas.getContext('2d')?.drawImage(photo, 0, 0);
  return canvas.toDataURL('image/jpeg', PHOTO_QUALITY);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (each) => ENTITIES[each] ?? each);
}
