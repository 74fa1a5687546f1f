const SWITCHES = [
  'inspect',
  'inspect-brk',
  'inspect-wait',
  'inspect-port',
  'inspect-publish-uid',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
]
  .concat([
    'remote-allow-origins',
    'js-flags',
    'disable-web-security',
    'no-sandbox',
    'load-extension',
    'host-rules',
    'ssl-key-log-file',
    'log-net-log',
  ])
  .concat(['enable-logging', 'disable-site-isolation-trials', 'allow-file-access-from-files', 'user-data-dir', 'renderer-cmd-prefix', 'gpu-launcher'])
  .concat([
    'utility-cmd-prefix',
    'single-process',
    'disable-gpu-sandbox',
    'disable-setuid-sandbox',
    'disable-namespace-sandbox',
    'disable-seccomp-filter-sandbox',
    'proxy-server',
    'proxy-pac-url',
    'host-resolver-rules',
    'ignore-certificate-errors',
    'auto-open-devtools-for-tabs',
  ]);

/** The first switch that would open the program to a debugger or weaken its walls; undefined when there is none. */
export function debuggingSwitch(args: readonly string[]): string | undefined {
  return args
    .map((arg) => /^(?:--?|\/)([a-z-]+)(?:=|$)/i.exec(arg)?.[1]?.toLowerCase())
    .find((name) => name !== undefined && SWITCHES.includes(name));
}
