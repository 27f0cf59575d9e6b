import { expect, test } from 'vitest';
import { importCircles } from './import-circles';

const graphOf = (imports: Record<string, string[]>) => new Map(Object.entries(imports));

test('files that import one way only make no circle, however often they meet', () => {
  expect(importCircles(graphOf({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([]);
});

test('a circle is told once, with all its files and nobody else', () => {
  const graph = graphOf({ start: ['a'], a: ['b'], b: ['c'], c: ['a', 'end'], end: [] });
  expect(importCircles(graph)).toEqual([['a', 'b', 'c']]);
});

test('two circles are two, also where one leads to the other', () => {
  const graph = graphOf({ a: ['b'], b: ['a', 'x'], x: ['y'], y: ['x'] });
  expect(importCircles(graph)).toEqual([
    ['x', 'y'],
    ['a', 'b'],
  ]);
});
