import { spawn } from 'node:child_process';
import process from 'node:process';

/** Opens the person's own browser where there is a desktop; does nothing on servers and in CI. */
export function openBrowser(url) {
  const command = openCommand(process.platform, process.env);
  if (!command) return;
  const [program, ...args] = command;
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

/**
 * @param {string} platform as process.platform
 * @param {Record<string, string | undefined>} env
 * @returns {[string, ...string[]] | null} the program that opens an address; null: there is no desktop
 */
export function openCommand(platform, env) {
  if (env.CI || env.BROWSER === 'none') return null;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : null;
}
