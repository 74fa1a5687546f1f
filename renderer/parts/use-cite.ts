import { citeSource } from '../../shared/law/cite.ts';
import { useStore } from '../store/StoreProvider.tsx';
import { useLang } from '../ui/use-lang.ts';

/** Cites an act as a lawyer writes it, in the language of the screen. */
export function useCite(): (act: string, paragraph?: string) => string {
  const [lang] = useLang();
  const { catalogue } = useStore().world();
  return (act, paragraph) => citeSource(catalogue, { act, paragraph }, lang);
}
