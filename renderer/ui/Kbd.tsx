import { useTranslation } from 'react-i18next';

/** A key or a combination as it stands on the keyboard. */
export function Kbd({ combo }: { readonly combo: string }) {
  const { t } = useTranslation('ui');
  return <kbd className="q-kbd">{combo.replace(/^Space$/u, t('keySpace'))}</kbd>;
}
