import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { parseLocalDate } from '../../shared/kernel/local-date.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { useFormat } from './use-format.ts';

/** Says a refusal in the language of the screen; dates among the parameters are written as people write them. */
export function useRefusalText(): (refusal: Refusal) => string {
  const { t } = useTranslation(['refusals', 'ui']);
  const format = useFormat();
  return useCallback(
    (refusal) => {
      const params = Object.entries(refusal.params ?? {}).map(([name, value]) => {
        const date = typeof value === 'string' ? parseLocalDate(value) : null;
        return [name, date ? format.date(date) : value] as const;
      });
      return t([refusal.code, 'ui:refusalUnknown'], { ...Object.fromEntries(params), code: refusal.code });
    },
    [t, format],
  );
}
