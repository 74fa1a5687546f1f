import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../store/StoreProvider.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useFormat } from '../../ui/use-format.ts';
import type { RefusedPackage } from './refused-packages.ts';

const SHOWN = 20_000;

/** The beginning of a refused file as plain text: nothing in it is run or opened. */
export function InspectDialog({ file, onClose }: { readonly file: NonNullable<RefusedPackage['file']>; readonly onClose: () => void }) {
  const { t } = useTranslation('portal');
  const store = useStore();
  const format = useFormat();
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void store.files.read(file.id).then((content) => wanted && setText(content ? new TextDecoder().decode(content.subarray(0, SHOWN)) : ''));
    return () => {
      wanted = false;
    };
  }, [store, file.id]);
  return (
    <Dialog title={<span lang="en">{file.name}</span>} onClose={onClose} size="xl">
      <p className="q-soft" style={{ margin: 0 }}>
        {t('inspected', { kilobytes: format.number(Math.ceil(file.bytes / 1000)) })}
      </p>
      <pre className="q-inspected" lang="en" tabIndex={0} aria-label={t('content')}>
        {text}
      </pre>
    </Dialog>
  );
}
