import { SIGN_OUTS } from '../../../shared/audit/audit-fact.ts';

export type HowOut = (typeof SIGN_OUTS)[number];
/** What the windows of the office tell one another: somebody is at work, all lock, the keys were made. */
export type SessionNews = 'active' | 'set-up' | `lock:${HowOut}`;

const KNOWN: readonly SessionNews[] = ['active', 'set-up', ...SIGN_OUTS.map((how) => `lock:${how}` as const)];

/** Joins the talk of the windows; practice windows take no part in it. */
export function joinSession(hear: (news: SessionNews) => void): { readonly tell: (news: SessionNews) => void; readonly leave: () => void } {
  const channel = new BroadcastChannel('qamqor-session');
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const news = KNOWN.find((known) => known === data);
    if (news) hear(news);
  };
  return { tell: (news) => channel.postMessage(news), leave: () => channel.close() };
}

/** The way of signing out that news bring, or null. */
export const howOf = (news: SessionNews): HowOut | null => SIGN_OUTS.find((how) => news === `lock:${how}`) ?? null;
