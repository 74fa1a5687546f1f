import type { Bridge } from './bridge.ts';

/** Channel names, one per member of Bridge; main refuses any other. Apart from the schemas, so that the preload carries no parser. */
export const CHANNELS = { info: 'qamqor:info', saveFile: 'qamqor:save-file', print: 'qamqor:print' } as const satisfies Record<keyof Bridge, string>;
/** Name of the object that the preload puts on `window`. */
export const BRIDGE_KEY = 'qamqor';
