import { SupervisedClient } from './supervised-client';
import type { PoseClient } from '../pose-client';

/** The page's hold on the pose engine. Nothing is fetched before `load`. */
export function openPoseClient(): PoseClient {
  return new SupervisedClient(new URL('engine/', document.baseURI).href);
}
