import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/wire/bridge.ts';
import { BRIDGE_KEY, CHANNELS } from '../shared/wire/channels.ts';

// The whole surface between page and program: three calls, each on its own channel.
const bridge: Bridge = {
  info: () => ipcRenderer.invoke(CHANNELS.info) as ReturnType<Bridge['info']>,
  saveFile: (request) => ipcRenderer.invoke(CHANNELS.saveFile, request) as ReturnType<Bridge['saveFile']>,
  print: (request) => ipcRenderer.invoke(CHANNELS.print, request) as ReturnType<Bridge['print']>,
};

contextBridge.exposeInMainWorld(BRIDGE_KEY, Object.freeze(bridge));
