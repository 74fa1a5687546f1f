import type { Bridge } from '../../../shared/wire/bridge.ts';
import { BACKUP_CHANNELS, BRIDGE_KEY, JOURNAL_CHANNELS } from '../../../shared/wire/channels.ts';
import { loopbackBridge } from './loopback-bridge.ts';

/** The shell's bridge: the one that the preload put on the window, else the one of a plain browser. */
export function getBridge(): Bridge {
  const found: unknown = Reflect.get(window, BRIDGE_KEY);
  return isBridge(found) ? found : loopbackBridge;
}

function isBridge(value: unknown): value is Bridge {
  const calls = ['info', 'saveFile', 'print', 'deviceSecret', 'setRegion', 'onLock'];
  if (!hasCalls(value, calls)) return false;
  return (
    hasCalls(Reflect.get(value, 'journal'), Object.keys(JOURNAL_CHANNELS)) && hasCalls(Reflect.get(value, 'backup'), Object.keys(BACKUP_CHANNELS))
  );
}

function hasCalls(value: unknown, names: readonly string[]): value is object {
  return typeof value === 'object' && value !== null && names.every((name) => typeof Reflect.get(value, name) === 'function');
}
