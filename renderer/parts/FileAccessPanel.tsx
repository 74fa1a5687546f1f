import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Touch, TouchKind } from '../../shared/audit/touches-of.ts';
import { refuseActor } from '../../shared/cases/check-actor.ts';
import { nowOf } from '../../shared/cases/stamp.ts';
import { buildFileAccess, type PaperTouch } from '../../shared/forms/registers/file-access-register.ts';
import type { Fact } from '../../shared/journal/entry.ts';
import type { Lang } from '../../shared/kernel/lang.ts';
import { formWords } from '../print/words.ts';
import { useStore } from '../store/StoreProvider.tsx';
import { ActButton } from '../ui/ActButton.tsx';
import { Badge, type Tone } from '../ui/Badge.tsx';
import { Empty } from '../ui/Empty.tsx';
import type { IconName } from '../ui/Icon.tsx';
import { Panel } from '../ui/Panel.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useRefusalText } from '../ui/use-refusal-text.ts';
import './file-access.css';
import { PrintSheetDialog } from './PrintSheetDialog.tsx';
import { staffName } from './staff-name.ts';
import { useFactWords } from './use-fact-words.ts';
import { useTouches } from './use-touches.ts';

type Props = { readonly subject: string; readonly number: string; readonly kind: 'case' | 'complaint' };

/** Who had this file before them: looks, scans, saved files, prints and acts in one list; on paper for the person who asks (Law 94-V art. 24). */
export function FileAccessPanel({ subject, number, kind }: Props) {
  const { t } = useTranslation('audit');
  const store = useStore();
  const refusalText = useRefusalText();
  const touches = useTouches(subject);
  const [printing, setPrinting] = useState(false);
  const refusal = refuseActor('print-register', store.world());
  const build = useCallback(
    (lang: Lang) => {
      const world = store.world();
      const told = (touches ?? []) as readonly PaperTouch[];
      return buildFileAccess({ kind, number, touches: told, office: world.office, printedAt: nowOf(world) }, lang, formWords(lang));
    },
    [store, touches, kind, number],
  );
  if (!touches) return <p className="q-soft">{t('file.loading')}</p>;
  const people = new Set(touches.map(({ by }) => by)).size;
  return (
    <Panel
      title={
        <>
          {t('file.title')} <span className="q-soft">{t('file.people', { count: people })}</span>
        </>
      }
      flush
      actions={
        <ActButton
          icon="print"
          label={t('file.print')}
          shortcut="Alt+M"
          refusal={refusal ? refusalText(refusal) : undefined}
          onClick={() => setPrinting(true)}
        />
      }
    >
      <p className="q-soft q-access-hint">{t('file.hint')}</p>
      {touches.length === 0 ? <Empty icon="check" title={t('file.none')} /> : <Touches touches={touches} />}
      {printing ? (
        <PrintSheetDialog title={t('file.title')} name={number} subject={subject} build={build} onClose={() => setPrinting(false)} />
      ) : null}
    </Panel>
  );
}

const LOOK: Readonly<Record<TouchKind, { readonly tone: Tone; readonly icon: IconName }>> = {
  viewed: { tone: 'neutral', icon: 'search' },
  attachment: { tone: 'neutral', icon: 'search' },
  exported: { tone: 'amber', icon: 'box' },
  printed: { tone: 'violet', icon: 'print' },
  acted: { tone: 'accent', icon: 'pen' },
};

function Touches({ touches }: { readonly touches: readonly Touch<Fact>[] }) {
  const { t } = useTranslation(['audit', 'terms']);
  const format = useFormat();
  const words = useFactWords();
  const { office } = useStore().world();
  return (
    <table className="q-plain-table q-access-table">
      <thead>
        <tr>
          {(['when', 'who', 'what'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`file.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {touches.map(({ key, at, by, role, kind, fact }) => {
          const { what, detail } = words(fact);
          return (
            <tr key={key}>
              <td className="q-nowrap">{format.dateTime(at)}</td>
              <td>
                {staffName(office, by)}
                <div className="q-soft">{t(`terms:role.${role}`)}</div>
              </td>
              <td>
                <Badge {...LOOK[kind]}>{t(`file.kind.${kind}`)}</Badge>
                {kind === 'acted' ? what : kind === 'exported' || kind === 'printed' ? detail : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
