export interface JpegSegment {
  /** The byte after 0xff. */
  readonly marker: number;
  /** What it holds, without its length. */
  readonly body: Uint8Array;
}

export interface JpegHead {
  readonly segments: readonly JpegSegment[];
  /** From the first start-of-scan marker on. */
  readonly scans: Uint8Array;
}

const START_OF_SCAN = 0xda;

/**
 * What stands before the picture itself. Any number of fill bytes (0xff) may stand before a marker (ITU T.81, B.1.1.2).
 * null: the file ends before its picture begins.
 */
export function jpegHead(jpeg: Uint8Array): JpegHead | null {
  const segments: JpegSegment[] = [];
  for (let at = 2; ;) {
    while (at < jpeg.length && jpeg[at] !== 0xff) at += 1; // Padding that some writers leave between segments.
    while (jpeg[at] === 0xff) at += 1;
    const marker = jpeg[at];
    if (marker === undefined) return null;
    if (marker === START_OF_SCAN) return { segments, scans: jpeg.subarray(at - 1) };
    at += 1;
    if (marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd9)) continue; // These stand alone.
    const length = (jpeg[at]! << 8) | jpeg[at + 1]!;
    if (!(length >= 2)) return null;
    segments.push({ marker, body: jpeg.subarray(at + 2, at + length) });
    at += length;
  }
}
