import type { Session } from 'electron';
import { isAppUrl } from './app-address.ts';

/** Everything Chromium can ask for, and our answer with its reason. What is not in the table is denied. */
export const PERMISSIONS: Readonly<Record<string, { readonly allow: boolean; readonly why: string }>> = {
  'clipboard-sanitized-write': { allow: true, why: 'copy a case number or an IIN out of the page' },
  'clipboard-read': { allow: false, why: 'pasting by the person needs no permission; reading behind the back does' },
  'deprecated-sync-clipboard-read': { allow: false, why: 'as clipboard-read' },
  'display-capture': { allow: false, why: 'no picture of the screen is ever taken' },
  fileSystem: { allow: false, why: 'files leave only through the save dialog of the bridge' },
  fullscreen: { allow: false, why: 'not needed; hides the window frame' },
  geolocation: { allow: false, why: 'the office knows where it is' },
  hid: { allow: false, why: 'no devices' },
  'idle-detection': { allow: false, why: 'nobody is watched' },
  keyboardLock: { allow: false, why: 'the keyboard belongs to the person' },
  media: { allow: false, why: 'no camera, no microphone' },
  mediaKeySystem: { allow: false, why: 'no protected media' },
  midi: { allow: false, why: 'no devices' },
  midiSysex: { allow: false, why: 'no devices' },
  notifications: { allow: false, why: 'a notice on a locked screen could show a person' },
  openExternal: { allow: false, why: 'nothing is opened outside' },
  pointerLock: { allow: false, why: 'the pointer belongs to the person' },
  serial: { allow: false, why: 'no devices' },
  'speaker-selection': { allow: false, why: 'no sound' },
  'storage-access': { allow: false, why: 'no foreign frames' },
  'top-level-storage-access': { allow: false, why: 'no foreign frames' },
  unknown: { allow: false, why: 'what has no name has no right' },
  usb: { allow: false, why: 'no devices' },
  'window-management': { allow: false, why: 'one window' },
};

/** True only for a listed and allowed permission asked by the application's own page. */
export function isGranted(permission: string, origin: string): boolean {
  return isAppUrl(origin) && Object.hasOwn(PERMISSIONS, permission) && PERMISSIONS[permission]?.allow === true;
}

/** Puts the table before every way in which Chromium asks; Electron by itself would say yes. */
export function denyByDefault(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => answer(isGranted(permission, details.requestingUrl)));
  session.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setUSBProtectedClassesHandler((details) => details.protectedClasses);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  for (const event of ['select-hid-device', 'select-usb-device'] as const) {
    session.on(event as 'select-hid-device', (asked, _details, choose) => {
      asked.preventDefault();
      choose('');
    });
  }
  session.on('select-serial-port', (asked, _ports, _contents, choose) => {
    asked.preventDefault();
    choose('');
  });
}
