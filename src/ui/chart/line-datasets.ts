import type { ChartDataset } from 'chart.js';
import type { Palette } from './palette';

export interface Banded {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/**
 * A line with its band of uncertainty. `breaks`: places before which the line is cut, because what lies on the two
 * sides is not comparable. Places without a value stay empty.
 */
export function bandedLine(
  values: readonly (Banded | null)[],
  breaks: readonly number[],
  palette: Palette,
  style: { readonly color?: string; readonly dash?: number[] } = {},
): ChartDataset<'line'>[] {
  const color = style.color ?? palette.accent;
  const isCut = new Set(breaks);
  const segment = {
    borderColor: ({ p1DataIndex }: { p1DataIndex: number }) => (isCut.has(p1DataIndex) ? 'transparent' : undefined),
    backgroundColor: ({ p1DataIndex }: { p1DataIndex: number }) => (isCut.has(p1DataIndex) ? 'transparent' : undefined),
  };
  const edge = { type: 'line' as const, borderWidth: 0, pointRadius: 0, pointHitRadius: 0, spanGaps: false, segment };
  return [
    { ...edge, data: values.map((value) => value?.high ?? null), fill: '+1', backgroundColor: withAlpha(color, 0.16) },
    { ...edge, data: values.map((value) => value?.low ?? null), fill: false },
    {
      type: 'line',
      data: values.map((value) => value?.mid ?? null),
      borderColor: color,
      borderWidth: 2,
      borderDash: style.dash ?? [],
      pointRadius: values.length > 40 ? 1.5 : 3,
      pointHoverRadius: 5,
      pointBackgroundColor: color,
      pointBorderColor: palette.surface,
      pointBorderWidth: values.length > 40 ? 0 : 1,
      spanGaps: false,
      segment,
    },
  ];
}

/** Places with a value whose neighbours have none, or are not comparable. */
export function loneValues(values: readonly (Banded | null)[], breaks: readonly number[]) {
  const isCut = new Set(breaks);
  return values.flatMap((value, at) => {
    const before = !isCut.has(at) && values[at - 1];
    const after = !isCut.has(at + 1) && values[at + 1];
    return value && !before && !after ? [{ at, low: value.low, high: value.high }] : [];
  });
}

/** Computed colours are `rgb(r, g, b)`. */
export function withAlpha(color: string, alpha: number): string {
  const [r = '0', g = '0', b = '0'] = color.match(/[\d.]+/g) ?? [];
  return `rgba(${r}, ${g}, ${b}, ${alpha})`;
}
