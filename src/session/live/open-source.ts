import { cameraFault, type CameraFault } from '../../camera/camera-fault';
import type { FrameSource } from '../../camera/frame-source';
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

type Open = (options: OpeningOptions) => FrameSource | CameraFault | Promise<FrameSource | CameraFault>;

/** What can't even be loaded or drawn is a fault like any other, and told apart from a camera that does not start. */
export async function openSource(choice: SourceChoice, options: OpeningOptions): Promise<FrameSource | CameraFault> {
  const opener = await openerOf(choice).catch((error: unknown) => cameraFault('notLoaded', String(error)));
  if ('kind' in opener) return opener;
  try {
    return await opener(options);
  } catch (error) {
    return cameraFault(choice.kind === 'mannequin' ? 'undrawable' : 'unknown', String(error));
  }
}

/** Each source comes in its own chunk: most visits need one of them. */
async function openerOf(choice: SourceChoice): Promise<Open> {
  switch (choice.kind) {
    case 'webcam': {
      const { openWebcam } = await import('../../camera/webcam');
      return ({ cameraId, fps, onAsking, signal }) =>
        openWebcam({ ...WEBCAM_SIZE, fps, onAsking, signal, ...(cameraId && { deviceId: cameraId }) });
    }
    case 'file': {
      const { openFile } = await import('../../camera/file-source');
      return () => openFile(choice.file);
    }
    case 'mannequin': {
      const { openMannequin } = await import('../../mannequin/mannequin-source');
      return () => openMannequin();
    }
  }
}
