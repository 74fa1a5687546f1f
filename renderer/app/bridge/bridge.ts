import type { Bridge } from '../../../shared/wire/bridge.ts';
import { BRIDGE_KEY } from '../../../shared/wire/channels.ts';
import { loopbackBridge } from './loopback-bridge.ts';

/** The shell's bridge: the one that the preload put on the window, else the one of a plain browser. */
export function getBridge(): Bridge {
  const found: unknown = Reflect.get(window, BRIDGE_KEY);
  return isBridge(found) ? found : loopbackBridge;
}

function isBridge(value: unknown): value is Bridge {
  if (typeof value !== 'object' || value === null) return false;
  return (['info', 'saveFile', 'print'] as const).every((name) => typeof Reflect.get(value, name) === 'function');
}
