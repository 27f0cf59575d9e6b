import process from 'node:process';
import { ROOT } from './run-command.mjs';
import { startServer } from './static-server.mjs';

/**
 * The browser keeps a person's records by address, port included, so the port should be the same every day: the one
 * that P-L-U-M has on a telephone's keys.
 */
const USUAL_PORT = 7586;

/** Serves the production build with its real headers, on the usual port or, where that is taken, on a free one. */
export async function serveBuild(root = `${ROOT}dist`) {
  try {
    return await startServer({ root, port: USUAL_PORT });
  } catch (error) {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    console.log(
      `Port ${USUAL_PORT} is taken, so another is used. What you recorded at the usual address is not lost: it shows there.`,
    );
    return startServer({ root });
  }
}

if (process.argv[1] === import.meta.filename) console.log((await serveBuild()).url);
