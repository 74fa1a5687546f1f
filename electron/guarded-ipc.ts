import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import type { BACKUP_CHANNELS, CHANNELS, JOURNAL_CHANNELS } from '../shared/wire/channels.ts';
import { isAppUrl } from './app-address.ts';

type ValueOf<T> = T[keyof T];
/** One member of the bridge: its channel, what may be asked, and what is answered. */
export type GuardedCall<Request extends z.ZodType, Answer> = {
  readonly channel: ValueOf<typeof CHANNELS> | ValueOf<typeof JOURNAL_CHANNELS> | ValueOf<typeof BACKUP_CHANNELS>;
  readonly request: Request;
  readonly answer: (request: z.output<Request>, event: IpcMainInvokeEvent) => Promise<Answer>;
};

/** True for a call from the top frame of the application's own page. */
export function isOwnPage(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}

/** The only way to listen to the page: who asks and what is asked are checked before the answer is thought of. Error texts carry no data. */
export function handleGuarded<Request extends z.ZodType, Answer>(call: GuardedCall<Request, Answer>): void {
  ipcMain.handle(call.channel, async (event, ...args: unknown[]) => {
    if (!isOwnPage(event)) throw new Error('refused: not the application');
    const parsed = call.request.safeParse(args[0]);
    if (!parsed.success || args.length > 1) throw new Error('refused: not a request of the bridge');
    return await call.answer(parsed.data, event);
  });
}
