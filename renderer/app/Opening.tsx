import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Something is being opened; nothing of the office is on the screen. */
export function Opening({ locking = false }: { readonly locking?: boolean }) {
  const { t } = useTranslation('app');
  return (
    <main className="q-whole" aria-busy="true">
      <Loader size="sm" type="dots" />
      <p role="status">{t(locking ? 'locking' : 'opening')}</p>
    </main>
  );
}
