import type { SealedDay } from '../database';
import { sealedLines, type DayLines } from './day-lines';

/** To each list of sealed days its lines, in order; as a blob, so that the text does not go through the page. */
self.onmessage = ({ data }: MessageEvent<readonly SealedDay[]>) => {
  const { text, days, minutes } = sealedLines(data);
  self.postMessage({ text: new Blob([text]), days, minutes } satisfies DayLines<Blob>);
};
