import { RestartingEngine } from './restarting-engine';
import type { PoseEngine } from '../pose-engine';

/** The page's hold on the pose engine. Nothing is fetched before `load`. */
export function openPoseEngine(): PoseEngine {
  return new RestartingEngine(new URL('engine/', document.baseURI).href);
}
