import type { ChartConfiguration } from 'chart.js';
import type { Palette } from './palette';

export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface LegendItem {
  readonly fill: 'accent' | 'striped' | 'crossed' | 'dotted' | 'outline' | 'line' | 'dashed' | 'band' | 'soft';
  readonly label: string;
}

/** A chart with everything that stands in for it: a sentence, a table, and what each place says when it is reached. */
export interface ChartModel {
  readonly title: string;
  /** What it shows, in one or two sentences. */
  readonly sentence: string;
  readonly table: ChartTable;
  /** By place along the axis; spoken on arrow keys. */
  readonly spoken: readonly string[];
  readonly legend: readonly LegendItem[];
  readonly config: (palette: Palette) => ChartConfiguration;
  /** By place: where it leads, where it leads somewhere. */
  readonly links?: readonly { readonly href: string; readonly label: string }[];
  /** Room for the drawing, pixels. */
  readonly height?: number;
}
