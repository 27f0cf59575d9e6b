/** Everything that looks at poses, loaded when the camera is asked for: the first page needs none of it. */
export async function loadLooking() {
  const [judging, taking] = await Promise.all([import('./judging'), import('./taking')]);
  return { ...judging, ...taking };
}

export type Looking = Awaited<ReturnType<typeof loadLooking>>;
