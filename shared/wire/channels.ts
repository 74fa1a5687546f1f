import type { BackupBridge } from './backup-bridge.ts';
import type { Bridge } from './bridge.ts';
import type { JournalMember } from './journal-bridge.ts';

/** Channel names, one per call of Bridge; main refuses any other. Apart from the schemas, so that the preload carries no parser. */
export const CHANNELS = {
  info: 'qamqor:info',
  saveFile: 'qamqor:save-file',
  print: 'qamqor:print',
  deviceSecret: 'qamqor:device-secret',
  setRegion: 'qamqor:set-region',
} as const satisfies Record<Exclude<keyof Bridge, 'onLock' | 'journal' | 'backup'>, string>;
export const JOURNAL_CHANNELS = {
  open: 'qamqor:journal-open',
  append: 'qamqor:journal-append',
  read: 'qamqor:journal-read',
  setAside: 'qamqor:journal-set-aside',
  dropAside: 'qamqor:journal-drop-aside',
  readVault: 'qamqor:vault-read',
  writeVault: 'qamqor:vault-write',
  putBlob: 'qamqor:blob-put',
  getBlob: 'qamqor:blob-get',
  listBlobs: 'qamqor:blob-list',
  removeBlob: 'qamqor:blob-remove',
} as const satisfies Record<JournalMember, string>;
export const BACKUP_CHANNELS = {
  chooseFolder: 'qamqor:backup-choose-folder',
  list: 'qamqor:backup-list',
  write: 'qamqor:backup-write',
  read: 'qamqor:backup-read',
  remove: 'qamqor:backup-remove',
} as const satisfies Record<keyof BackupBridge, string>;
/** The one word that main says unasked: the system is locked or goes to sleep. */
export const LOCK_CHANNEL = 'qamqor:lock';
/** Name of the object that the preload puts on `window`. */
export const BRIDGE_KEY = 'qamqor';
