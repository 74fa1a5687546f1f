import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/use-format.ts';

const MEGABYTE = 1_000_000;

/** A size as people compare it with the room on a stick: megabytes, with one digit below ten. */
export function useMegabytes(): (bytes: number) => string {
  const { t } = useTranslation('backup');
  const format = useFormat();
  return useCallback(
    (bytes) =>
      t('megabytes', {
        amount: bytes < 10 * MEGABYTE ? format.number(Math.ceil(bytes / (MEGABYTE / 10)) / 10, 1) : format.number(Math.ceil(bytes / MEGABYTE)),
      }),
    [t, format],
  );
}
