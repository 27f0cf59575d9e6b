/** Everything that looks at poses, loaded when the camera is asked for: the first page needs none of it. */
export async function loadLooking() {
  const rooms = [
    import('../../posture/judging'),
    import('../../posture/taking'),
    import('../../posture/care'),
    import('../../posture/slouch-check'),
  ] as const;
  const [judging, taking, care, slouchCheck] = await Promise.all(rooms);
  return { ...judging, ...taking, ...care, ...slouchCheck };
}

export type Looking = Awaited<ReturnType<typeof loadLooking>>;
