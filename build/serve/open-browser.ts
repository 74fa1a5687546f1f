import { spawn } from 'node:child_process';

/** The program that opens an address on this machine; undefined without a screen or under CI, where nobody would look. */
export function browserOpener(env: NodeJS.ProcessEnv, platform: string): readonly [string, ...string[]] | undefined {
  if (env['CI'] || env['QAMQOR_NO_BROWSER']) return undefined;
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  if (platform === 'darwin') return ['open'];
  return hasDisplay(env, platform) ? ['xdg-open'] : undefined;
}

/** Whether a window can be shown. Windows and macOS always have a screen. */
export function hasDisplay(env: NodeJS.ProcessEnv, platform: string): boolean {
  return platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/** Opens the address in the person's browser where there is one; its absence is no failure, the address is printed anyway. */
export function openBrowser(address: string): void {
  const opener = browserOpener(process.env, process.platform);
  if (!opener) return;
  const [program, ...args] = opener;
  spawn(program, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
