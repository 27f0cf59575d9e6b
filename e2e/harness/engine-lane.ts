import type { BrowserContext } from '@playwright/test';

/**
 * The tag of a story that sees with the real pose engine, which keeps a core busy. playwright.config.ts lets no more of
 * them run at a time than there are cores for; all others mostly wait, and many of them fit beside each other.
 */
export const POSE_ENGINE = { tag: '@pose-engine' } as const;

/** A mistake in words where a story loads the pose engine without its tag; empty where all is well. */
export function watchPoseEngine(context: BrowserContext, tags: readonly string[]): () => string[] {
  const loaded = new Set<string>();
  context.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\/engine\/.+\.(tflite|task)$/.test(pathname)) loaded.add(pathname);
  });
  return () =>
    loaded.size > 0 && !tags.includes(POSE_ENGINE.tag)
      ? [`This story loads ${[...loaded].join(', ')}: give it the tag ${POSE_ENGINE.tag}, or the scripted engine.`]
      : [];
}
