import { contextBridge, ipcRenderer } from 'electron';
import type { BackupBridge } from '../shared/wire/backup-bridge.ts';
import type { Bridge } from '../shared/wire/bridge.ts';
import { BACKUP_CHANNELS, BRIDGE_KEY, CHANNELS, JOURNAL_CHANNELS, LOCK_CHANNEL } from '../shared/wire/channels.ts';
import type { JournalBridge } from '../shared/wire/journal-bridge.ts';

type Call = (...request: unknown[]) => Promise<unknown>;
/** One call per channel; what is asked goes to main as it is, where it is parsed. */
const callsOf = (channels: Readonly<Record<string, string>>): Readonly<Record<string, Call>> =>
  Object.freeze(
    Object.fromEntries(
      Object.entries(channels).map(([name, channel]): [string, Call] => [name, (...request) => ipcRenderer.invoke(channel, ...request.slice(0, 1))]),
    ),
  );

// The whole surface between page and program. One word comes unasked, without a message in it: the system was locked.
const bridge: Bridge = {
  info: () => ipcRenderer.invoke(CHANNELS.info) as ReturnType<Bridge['info']>,
  saveFile: (request) => ipcRenderer.invoke(CHANNELS.saveFile, request) as ReturnType<Bridge['saveFile']>,
  print: (request) => ipcRenderer.invoke(CHANNELS.print, request) as ReturnType<Bridge['print']>,
  deviceSecret: () => ipcRenderer.invoke(CHANNELS.deviceSecret) as ReturnType<Bridge['deviceSecret']>,
  setRegion: (request) => ipcRenderer.invoke(CHANNELS.setRegion, request) as ReturnType<Bridge['setRegion']>,
  onLock: (hear) => {
    const told = () => hear();
    ipcRenderer.on(LOCK_CHANNEL, told);
    return () => void ipcRenderer.removeListener(LOCK_CHANNEL, told);
  },
  journal: callsOf(JOURNAL_CHANNELS) as unknown as JournalBridge,
  backup: callsOf(BACKUP_CHANNELS) as unknown as BackupBridge,
};

contextBridge.exposeInMainWorld(BRIDGE_KEY, Object.freeze(bridge));
