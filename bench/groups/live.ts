import type { BenchGroup } from '../group';
export const live: BenchGroup = { name: 'live', run: async () => ({}) };
