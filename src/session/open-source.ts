import { cameraFault, type CameraFault } from '../camera/camera-fault';
import type { FrameSource } from '../camera/frame-source';
import type { SourceChoice } from './live-phase';

export interface OpeningOptions {
  readonly cameraId: string | null;
  readonly fps: number;
  /** The browser is about to ask the person. */
  readonly onAsking: () => void;
  readonly signal: AbortSignal;
}

/** 640 × 480 is more than the pose model looks at, and what webcams give without cropping. */
const WEBCAM_SIZE = { width: 640, height: 480 };

/** What can't even be loaded or drawn (no WebGL for the mannequin) is a fault like any other. */
export async function openSource(choice: SourceChoice, options: OpeningOptions): Promise<FrameSource | CameraFault> {
  try {
    return await open(choice, options);
  } catch (error) {
    return cameraFault('unknown', String(error));
  }
}

/** Each source comes in its own chunk: most visits need one of them. */
async function open(choice: SourceChoice, options: OpeningOptions): Promise<FrameSource | CameraFault> {
  switch (choice.kind) {
    case 'webcam': {
      const { openWebcam } = await import('../camera/webcam');
      const { cameraId, fps, onAsking, signal } = options;
      return openWebcam({ ...WEBCAM_SIZE, fps, onAsking, signal, ...(cameraId && { deviceId: cameraId }) });
    }
    case 'file':
      return (await import('../camera/file-source')).openFile(choice.file);
    case 'mannequin':
      return (await import('../mannequin/mannequin-source')).openMannequin();
  }
}
