import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { ShortcutsContext } from '../ui/use-shortcut.ts';

const COMMON = ['Tab', 'Shift+Tab', 'Enter', 'Space', 'Esc', 'Alt+↓', '↑ ↓ PgUp PgDn Home End'] as const;

/** All keys that work on this screen, as they are now. */
export function ShortcutHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('app');
  const shortcuts = useContext(ShortcutsContext);
  const listed = open ? [...new Map(shortcuts.list().map((one) => [one.combo, one])).values()].sort((a, b) => (a.combo < b.combo ? -1 : 1)) : [];
  return (
    <Dialog open={open} onClose={onClose} title={t('help.title')} size="lg">
      <div className="q-keys">
        <KeyTable caption={t('help.here')} rows={listed} />
        <KeyTable caption={t('help.everywhere')} rows={COMMON.map((combo, index) => ({ combo, label: t(`help.common.${index}`) }))} />
      </div>
    </Dialog>
  );
}

function KeyTable({ caption, rows }: { readonly caption: string; readonly rows: readonly { readonly combo: string; readonly label: string }[] }) {
  return (
    <table>
      <caption>{caption}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row.combo}>
            <th scope="row">
              <Kbd combo={row.combo} />
            </th>
            <td>{row.label}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
