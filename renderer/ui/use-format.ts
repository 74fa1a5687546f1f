import { createContext, useContext } from 'react';
import type { Format } from '../../shared/kernel/format.ts';
import type { Lang } from '../../shared/kernel/lang.ts';
import { useLang } from './use-lang.ts';

/** Formatters of both languages, built once by the composition root. */
export const FormatsContext = createContext<Readonly<Record<Lang, Format>> | null>(null);

/** Dates, counts and money in the language of the screen. */
export function useFormat(): Format {
  const formats = useContext(FormatsContext);
  const [lang] = useLang();
  if (!formats) throw new Error('FormatsContext is missing');
  return formats[lang];
}
