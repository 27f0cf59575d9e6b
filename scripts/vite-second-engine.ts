import type { Plugin } from 'vite';

const MEDIAPIPE_POSE = /@mediapipe[\\/]pose[\\/]pose\.js$/;
/** pose-detection imports these for its other models; the `mediapipe` runtime never calls them. */
const UNUSED_PACKAGES = ['@tensorflow/tfjs-backend-webgpu', '@tensorflow/tfjs-converter'];
const UNUSED_ID = '\0unused-by-the-mediapipe-runtime';

/**
 * Makes `@tensorflow-models/pose-detection` with `@mediapipe/pose` build. That package is a script that sets globals,
 * so "Pose" is not found as an export; here the globals become exports. The parts of TensorFlow.js that only the other
 * runtimes use are left out: they are half a megabyte.
 */
export function secondEngine(): Plugin {
  return {
    name: 'second-engine',
    enforce: 'pre',
    config: () => ({ optimizeDeps: { exclude: ['@mediapipe/pose', '@tensorflow-models/pose-detection'] } }),
    resolveId: (source) => (UNUSED_PACKAGES.includes(source) ? UNUSED_ID : undefined),
    load: (id) => (id === UNUSED_ID ? unusedModule() : undefined),
    transform: (code, id) =>
      MEDIAPIPE_POSE.test(id) ? { code: `${code}\nexport const Pose = globalThis.Pose;`, map: null } : undefined,
  };
}

function unusedModule(): string {
  return [
    'export const webgpu_util = {};',
    'export class WebGPUBackend {}',
    'export const loadGraphModel = undefined;',
  ].join('\n');
}
