import type { ChartConfiguration, ScaleOptionsByType } from 'chart.js';
import { withAlpha } from './line-datasets';
import type { Palette } from './palette';
import { inRegionalDigits } from '../regional-digits';
import { regionalLocale } from '../regional-locale';

type Scale = Partial<ScaleOptionsByType<'linear' | 'category'>> & { readonly stacked?: boolean };

export interface AxesOptions {
  readonly max?: number;
  readonly min?: number;
  readonly isStacked?: boolean;
  readonly isSideways?: boolean;
  readonly yTitle?: string;
  readonly xTitle?: string;
  readonly formatY?: (value: number) => string;
  /** What the tooltip says for a place along the axis. */
  readonly spoken?: readonly string[];
  /** The places are numbers on a scale of their own, and the nearest one is meant. */
  readonly xRange?: { readonly min: number; readonly max: number };
  /** A scale of another unit at the right, for datasets with `yAxisID: 'right'`. */
  readonly right?: { readonly title: string; readonly format: (value: number) => string };
  /** Whole numbers only. */
  readonly isCount?: boolean;
  /** Values that stand alone: their uncertainty has no band to lie in. */
  readonly lone?: readonly { readonly at: number; readonly low: number; readonly high: number }[];
  /** Places before which lines break, with what to write there. */
  readonly marks?: readonly ChartMark[];
}

/** `isOn`: it happened in that place, not before it. Without `text` it is a line alone. */
export interface ChartMark {
  readonly at: number;
  readonly text: string;
  readonly isOn?: boolean;
}

/** Calm by default: no animation, hairlines only along the value, few ticks, words from the model as tooltip. */
export function axesOptions(palette: Palette, options: AxesOptions): NonNullable<ChartConfiguration['options']> {
  const font = { family: palette.font, size: 12 };
  const values = {
    min: options.min ?? 0,
    ...(options.max === undefined ? {} : { max: options.max }),
    ...(options.isCount && { suggestedMax: 4 }),
    stacked: options.isStacked ?? false,
    border: { display: false },
    grid: { color: palette.line, tickLength: 0 },
    ticks: {
      font,
      color: palette.soft,
      maxTicksLimit: options.isSideways ? 4 : 5,
      maxRotation: 0,
      ...(options.isCount && { precision: 0 }),
      padding: 8,
      callback: (value: string | number) => options.formatY?.(Number(value)) ?? inRegionalDigits(String(value)),
    },
    title: titleOf(options.yTitle, palette, font),
  };
  const places = {
    stacked: options.isStacked ?? false,
    border: { color: palette.line },
    grid: { display: false },
    ticks: {
      font,
      color: palette.soft,
      maxRotation: 0,
      autoSkip: !options.isSideways,
      autoSkipPadding: 14,
      padding: 6,
    },
    title: titleOf(options.xTitle, palette, font),
    ...(options.xRange && { type: 'linear' as const, ...options.xRange }),
  };
  const [x, y] = options.isSideways ? [values, places] : [places, values];
  return {
    locale: regionalLocale(),
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    events: ['mousemove', 'mouseout', 'click', 'touchstart'],
    indexAxis: options.isSideways ? 'y' : 'x',
    interaction: options.xRange
      ? { mode: 'nearest', intersect: false }
      : { mode: 'index', intersect: false, axis: options.isSideways ? 'y' : 'x' },
    scales: { x: x as Scale, y: y as Scale, ...(options.right && { right: rightScale(options.right, palette, font) }) },
    plugins: {
      legend: { display: false },
      tooltip: tooltipOf(palette, options.spoken),
      annotation: { annotations: { ...marksOf(palette, options.marks ?? []), ...loneOf(palette, options.lone ?? []) } },
    },
  };
}

function rightScale({ title, format }: NonNullable<AxesOptions['right']>, palette: Palette, font: Font) {
  return {
    position: 'right' as const,
    min: 0,
    grace: '10%',
    border: { display: false },
    grid: { display: false },
    ticks: {
      font,
      color: palette.soft,
      maxTicksLimit: 5,
      padding: 8,
      callback: (value: string | number) => format(Number(value)),
    },
    title: titleOf(title, palette, font),
  };
}

interface Font {
  readonly family: string;
  readonly size: number;
}

function titleOf(text: string | undefined, palette: Palette, font: Font) {
  return { display: text !== undefined, text: text ?? '', color: palette.soft, font };
}

function tooltipOf(palette: Palette, spoken: readonly string[] | undefined) {
  return {
    backgroundColor: palette.ink,
    titleColor: palette.surface,
    bodyColor: palette.surface,
    titleFont: { family: palette.font, size: 13, weight: 'normal' as const },
    padding: 10,
    cornerRadius: 10,
    displayColors: false,
    callbacks: {
      title: (items: readonly { dataIndex: number; label: string }[]) =>
        lines(spoken?.[items[0]?.dataIndex ?? -1] ?? items[0]?.label ?? ''),
      label: () => '',
    },
    filter: (_item: unknown, index: number) => index === 0,
  };
}

/** A tooltip wraps only where it is told to. */
function lines(text: string): string[] {
  return text.split(/(?<=[:.;]) /);
}

function marksOf(palette: Palette, marks: readonly ChartMark[]) {
  return Object.fromEntries(
    marks.map(({ at, text, isOn = false }, i) => [
      `mark${i}`,
      {
        type: 'line' as const,
        xMin: isOn ? at : at - 0.5,
        xMax: isOn ? at : at - 0.5,
        borderColor: isOn ? palette.second : palette.soft,
        borderWidth: 1,
        borderDash: isOn ? [1, 3] : [3, 4],
        label: {
          display: text !== '',
          content: text,
          position: isOn ? ('end' as const) : ('start' as const),
          backgroundColor: palette.surface,
          color: palette.soft,
          font: { family: palette.font, size: 11, weight: 'normal' as const },
          padding: 3,
        },
      },
    ]),
  );
}

function loneOf(palette: Palette, lone: NonNullable<AxesOptions['lone']>) {
  return Object.fromEntries(
    lone.map(({ at, low, high }) => [
      `lone${at}`,
      {
        type: 'line' as const,
        xMin: at,
        xMax: at,
        yMin: low,
        yMax: high,
        borderColor: withAlpha(palette.accent, 0.2),
        borderWidth: 8,
        drawTime: 'beforeDatasetsDraw' as const,
      },
    ]),
  );
}
