import { expect, test } from 'vitest';
import { axesOptions } from './axes';
import { leftwardChart } from './leftward-chart';
import type { Palette } from './palette';

const palette: Palette = {
  ink: 'rgb(0, 0, 0)',
  soft: 'rgb(0, 0, 0)',
  line: 'rgb(0, 0, 0)',
  surface: 'rgb(0, 0, 0)',
  accent: 'rgb(0, 0, 0)',
  accentSoft: 'rgb(0, 0, 0)',
  drifting: 'rgb(0, 0, 0)',
  off: 'rgb(0, 0, 0)',
  second: 'rgb(0, 0, 0)',
  font: 'sans-serif',
  striped: 'rgb(0, 0, 0)',
  crossed: 'rgb(0, 0, 0)',
  dotted: 'rgb(0, 0, 0)',
};

function leftward(options: Parameters<typeof axesOptions>[1]) {
  return leftwardChart({ type: 'bar', data: { datasets: [] }, options: axesOptions(palette, options) }).options!;
}

test('in a script that runs leftward, time does too, and the values stand at the right', () => {
  const { scales, plugins } = leftward({ max: 1 });
  expect(scales).toMatchObject({ x: { reverse: true }, y: { position: 'right', max: 1 } });
  expect(plugins?.tooltip).toMatchObject({ rtl: true, textDirection: 'rtl', displayColors: false });
});

test('a second scale changes sides with the first', () => {
  const { scales } = leftward({ right: { title: 'cm', format: String } });
  expect(scales).toMatchObject({ right: { position: 'left' } });
});

test('a chart without a second scale gets none', () => {
  expect(leftward({}).scales).not.toHaveProperty('right');
});
