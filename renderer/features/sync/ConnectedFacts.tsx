import { useTranslation } from 'react-i18next';
import '../../parts/region.css';
import { useFingerprint } from '../../parts/use-fingerprint.ts';
import type { RegionLink } from '../../sync/sync-desk.ts';
import { Facts } from '../../ui/Facts.tsx';
import { useLang } from '../../ui/use-lang.ts';

/** Which region it is, by what key it is known, and what this computer is called there. */
export function ConnectedFacts({ link }: { readonly link: RegionLink }) {
  const { t } = useTranslation('sync');
  const [lang] = useLang();
  const fingerprint = useFingerprint(link.publicKey);
  return (
    <Facts
      rows={[
        { label: t('facts.region'), value: link.name[lang] },
        { label: t('connect.address'), value: link.address },
        {
          label: t('connect.fingerprint'),
          value: (
            <>
              <code className="q-fingerprint">{fingerprint}</code>
              <span className="q-soft q-fingerprint-hint">{t('connect.fingerprintHint')}</span>
            </>
          ),
        },
        { label: t('connect.thisComputer'), value: link.computer },
        { label: t('facts.mark'), value: link.mark },
      ]}
    />
  );
}
