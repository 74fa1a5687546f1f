import { join } from 'node:path';

/** Where the changes of an archive lie, segment by segment. */
export const walIn = (archive: string): string => join(archive, 'wal');

/** An archive, and the moment (ISO, UTC) that the database is brought back to; without one: to the last change that is there. */
export type Recovery = { readonly archive: string; readonly moment?: string | undefined };

/** The longest that a change waits until it is archived, in seconds. */
const ARCHIVE_SECONDS = 300;

/** A path within a command within a setting. Throws where it holds a sign that means something there. */
function inCommand(path: string): string {
  if (/["'%\n\r$`!]/u.test(path)) throw new Error(`the folder of an archive may hold no quotes, percent signs or the like: ${path}`);
  return process.platform === 'win32' ? path.replaceAll('/', '\\') : path;
}

/** Every segment is copied beside its name, written through to the disk, and moved there whole: what is in the archive is whole, also after a power cut. */
export function archiveSettings(archive: string): string[] {
  const to = inCommand(join(walIn(archive), '_'));
  const place = to.slice(0, -1);
  const command =
    process.platform === 'win32'
      ? `copy /Y "%p" "${place}%f.part" && move /Y "${place}%f.part" "${place}%f"`
      : `cp "%p" "${place}%f.part" && sync "${place}%f.part" && mv "${place}%f.part" "${place}%f"`;
  return ['archive_mode = on', `archive_timeout = ${ARCHIVE_SECONDS}`, `archive_command = '${escaped(command)}'`];
}

/** How a database finds its way to a moment, and that it works on from there. */
export function recoverySettings({ archive, moment }: Recovery): string[] {
  const from = inCommand(join(walIn(archive), '_')).slice(0, -1);
  const command = process.platform === 'win32' ? `copy "${from}%f" "%p"` : `cp "${from}%f" "%p"`;
  // A setting is read before the names of zones are known: the offset stands as a number.
  const until = moment === undefined ? [] : [`recovery_target_time = '${moment.replace('T', ' ').replace('Z', '+00')}'`];
  return [`restore_command = '${escaped(command)}'`, ...until, `recovery_target_action = 'promote'`];
}

// A setting's text takes a backslash as a sign of its own.
const escaped = (command: string): string => command.replaceAll('\\', '\\\\');
