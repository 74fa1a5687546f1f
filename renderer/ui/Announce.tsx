import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { Icon } from './Icon.tsx';

type Message = { readonly text: string; readonly turn: number };
const AnnounceContext = createContext<(text: string) => void>(() => undefined);
const SHOWN_MS = 7000;

/** Says what just happened: read out by screen readers and shown in the corner for a while. */
export function Announce({ children }: { readonly children: ReactNode }) {
  const [message, setMessage] = useState<Message>({ text: '', turn: 0 });
  const say = useCallback((text: string) => setMessage((before) => ({ text, turn: before.turn + 1 })), []);
  useEffect(() => {
    if (message.text === '') return;
    const timer = setTimeout(() => setMessage((current) => (current.turn === message.turn ? { ...current, text: '' } : current)), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <AnnounceContext value={say}>
      {children}
      <div role="status" aria-live="polite">
        {message.text === '' ? null : (
          <div className="q-toast" key={message.turn}>
            <Icon name="check" />
            <span>{message.text}</span>
          </div>
        )}
      </div>
    </AnnounceContext>
  );
}

/** `announce('Заявление зарегистрировано')`: short, no personal data. */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}
