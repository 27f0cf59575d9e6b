import { makeLastingStage } from '../../../mannequin/lasting-stage';
import type { NewPicture } from '../../../storage/open-clients';
import type { Client, KeptPicture } from '../../../therapist/client';
import { measuredPicture } from '../../../therapist/photo-series';
import { freshWork, measureStill } from '../../../therapist/still-work';
import { EXAMPLE_VISITS, exampleScene, type ExampleMoment } from './example-client';
import { exampleC7, examplePose } from './example-pose';

/** The client with a photo of the mannequin from the side at each visit, its points set as a therapist would set them. */
export async function withExamplePhotos(
  client: Client,
  { newId, words }: ExampleMoment,
): Promise<{ readonly client: Client; readonly pictures: readonly NewPicture[] }> {
  const scene = exampleScene('right-side');
  const stage = makeLastingStage();
  stage.show(scene);
  const kept: (KeptPicture & NewPicture)[] = [];
  try {
    for (const [i, { posture }] of EXAMPLE_VISITS.entries()) {
      const visit = client.visits[i];
      if (!visit) continue;
      stage.draw(posture);
      await stage.drawn();
      const pose = examplePose(scene, posture, visit.atMs);
      const tragus = { x: pose.image.rightEar.x, y: pose.image.rightEar.y };
      const work = { ...freshWork(pose), c7: exampleC7(scene, posture), tragus };
      const shown = {
        label: words.photoLabel,
        frame: pose.frame,
        camera: words.photoLabel,
        view: 'auto',
        steps: [],
      } as const;
      const measured = measuredPicture(shown, pose, work, measureStill(pose, work, 'auto'));
      const picture = await jpegFrom(stage.canvas);
      kept.push({ id: newId(), atMs: visit.atMs, consentAtMs: visit.atMs, visitId: visit.id, measured, picture });
    }
  } finally {
    stage.dispose();
  }
  const pictures = kept.map(({ id, picture }) => ({ id, picture }));
  return { client: { ...client, pictures: kept.map(({ picture: _, ...each }) => each) }, pictures };
}

function jpegFrom(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no picture.'))),
      'image/jpeg',
      0.9,
    ),
  );
}
