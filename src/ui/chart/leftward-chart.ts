import type { ChartConfiguration } from 'chart.js';

/** The chart where words run from right to left: time does too, the values stand at the right, and so do the tooltip's words. */
export function leftwardChart(config: ChartConfiguration): ChartConfiguration {
  const { scales = {}, plugins = {}, ...options } = config.options ?? {};
  return {
    ...config,
    options: {
      ...options,
      scales: {
        ...scales,
        x: { ...scales.x, reverse: true },
        y: { ...scales.y, position: 'right' },
        ...(scales.right && { right: { ...scales.right, position: 'left' } }),
      },
      plugins: { ...plugins, tooltip: { ...plugins.tooltip, rtl: true, textDirection: 'rtl' } },
    },
  } as ChartConfiguration;
}
