/** Room around the drawing, CSS pixels. */
const MARGIN = 24;
const TITLE_ROOM = 36;

/** The chart as it is drawn, with its title and what it says above it, on the card's own ground. null: not drawn yet. */
export function chartPicture(canvas: HTMLCanvasElement, title: string): Promise<Blob | null> {
  const scale = devicePixelRatio;
  const picture = document.createElement('canvas');
  picture.width = canvas.width + 2 * MARGIN * scale;
  picture.height = canvas.height + (2 * MARGIN + TITLE_ROOM) * scale;
  const context = picture.getContext('2d');
  if (!context || !canvas.dataset.drawn) return Promise.resolve(null);
  const style = getComputedStyle(canvas.closest('section') ?? document.body);
  context.fillStyle = style.backgroundColor;
  context.fillRect(0, 0, picture.width, picture.height);
  context.fillStyle = style.color;
  context.font = `600 ${18 * scale}px ${style.fontFamily}`;
  context.textBaseline = 'top';
  context.direction = style.direction === 'rtl' ? 'rtl' : 'ltr';
  const start = context.direction === 'rtl' ? picture.width - MARGIN * scale : MARGIN * scale;
  context.fillText(title, start, MARGIN * scale, picture.width - 2 * MARGIN * scale);
  context.drawImage(canvas, MARGIN * scale, (MARGIN + TITLE_ROOM) * scale);
  return new Promise((resolve) => picture.toBlob(resolve, 'image/png'));
}
