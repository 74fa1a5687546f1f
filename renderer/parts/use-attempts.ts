import { type RefObject, useEffect, useRef, useState } from 'react';

/** The tries of a desk: after each one the list of what is wrong is called into view, unless the hand has gone on meanwhile. */
export function useAttempts(onTry: () => void): {
  readonly errors: RefObject<HTMLDivElement | null>;
  readonly attempt: (act: () => Promise<void>) => void;
} {
  const [tries, setTries] = useState(0);
  const errors = useRef<HTMLDivElement>(null);
  const hand = useRef<Element | null>(null);
  useEffect(() => {
    // Whoever has gone on to a field meanwhile is not called back.
    const stayed = document.activeElement === hand.current || hand.current?.isConnected === false;
    if (tries > 0 && stayed) errors.current?.focus();
  }, [tries]);
  const attempt = (act: () => Promise<void>) => {
    hand.current = document.activeElement;
    onTry();
    void act().then(() => setTries((before) => before + 1));
  };
  return { errors, attempt };
}
