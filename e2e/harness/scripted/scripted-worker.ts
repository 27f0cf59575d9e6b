import { EngineServer } from '../../../src/pose/worker/engine-server';
import type { FromWorker, ToWorker } from '../../../src/pose/worker-protocol';
import { startScriptedEngine } from './scripted-engine';

const session = new EngineServer((message: FromWorker) => self.postMessage(message), startScriptedEngine);

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => session.handle(data));
self.addEventListener('unhandledrejection', ({ reason }) => session.fail(reason));
