/** The product's colours as the canvas needs them, for the theme that is on now. */
export interface Palette {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly surface: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly drifting: string;
  readonly off: string;
  readonly second: string;
  readonly font: string;
  /** Fills that differ without colour, for eyes that see few colours and for printers that have none. */
  readonly striped: CanvasPattern | string;
  readonly crossed: CanvasPattern | string;
  readonly dotted: CanvasPattern | string;
}

const TOKENS = {
  ink: '--ink',
  soft: '--ink-soft',
  line: '--line',
  surface: '--surface',
  accent: '--accent',
  accentSoft: '--accent-soft',
  drifting: '--drifting',
  off: '--off',
  second: '--line-strong',
} as const;

/** Tokens may be `light-dark(…)`: only a computed colour is one the canvas understands. */
export function paletteOf(element: HTMLElement): Palette {
  const probe = document.createElement('span');
  element.append(probe);
  const colour = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const plain = Object.fromEntries(Object.entries(TOKENS).map(([name, token]) => [name, colour(token)])) as Record<
    keyof typeof TOKENS,
    string
  >;
  probe.remove();
  return {
    ...plain,
    font: getComputedStyle(element).fontFamily,
    striped: pattern(plain.drifting, plain.surface, 'stripes'),
    crossed: pattern(plain.off, plain.surface, 'crosses'),
    dotted: pattern(plain.second, plain.surface, 'dots'),
  };
}

const SIZE = 8;

function pattern(colour: string, ground: string, kind: 'stripes' | 'crosses' | 'dots'): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = SIZE;
  const context = tile.getContext('2d');
  if (!context) return colour;
  context.fillStyle = kind === 'dots' ? ground : colour;
  context.fillRect(0, 0, SIZE, SIZE);
  context.strokeStyle = ground;
  context.fillStyle = colour;
  context.lineWidth = kind === 'stripes' ? 1.4 : 1;
  if (kind === 'dots') context.fillRect(3, 3, 2, 2);
  else diagonals(context, kind === 'crosses');
  return context.createPattern(tile, 'repeat') ?? colour;
}

function diagonals(context: CanvasRenderingContext2D, both: boolean): void {
  context.beginPath();
  for (const shift of [-SIZE, 0, SIZE]) {
    context.moveTo(shift, SIZE);
    context.lineTo(shift + SIZE, 0);
    if (both) {
      context.moveTo(shift, 0);
      context.lineTo(shift + SIZE, SIZE);
    }
  }
  context.stroke();
}
