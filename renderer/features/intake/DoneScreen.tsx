import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Case } from '../../../shared/cases/case.ts';
import { NoDraft } from '../../parts/NoDraft.tsx';
import { PrintPanel } from '../../parts/PrintPanel.tsx';
import { useCase, useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { INTAKE_PLACE } from './stored-intake.ts';

/** The act is done: the number, the hour, the due date, and the paper for the hand. Survives a reload until the next application. */
export function DoneScreen({ id, caseId }: { readonly id: string; readonly caseId: string }) {
  const { t } = useTranslation('intake');
  const found = useCase(caseId);
  if (!found)
    return found === null ? (
      <NoDraft place={INTAKE_PLACE} title={t('drafts.gone')} text={t('drafts.goneText')} />
    ) : (
      <Page title={t('title')}>{null}</Page>
    );
  const refused = found.state === 'acceptance-refused';
  const given = refused ? 'refusalGiven' : found.number.series === 'sc-receipt' ? 'receiptGiven' : 'applicationAccepted';
  return (
    <Page title={t('title')} actions={<DoneActs id={id} caseId={caseId} />}>
      <div role="status">
        <Outcome found={found} refused={refused} />
      </div>
      <Panel title={t(`done.${given}`)}>
        <PrintPanel caseId={caseId} forms={refused ? ['acceptance-refusal', 'application'] : ['ticket', 'acceptance-receipt', 'application']} focus />
      </Panel>
    </Page>
  );
}

function Outcome({ found, refused }: { readonly found: Case; readonly refused: boolean }) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  return (
    <Notice kind={refused ? 'warning' : 'success'} title={t(refused ? 'done.refused' : 'done.registered')}>
      <dl className="intake-outcome">
        <Fact name={t('done.number')} value={found.number.text} />
        <Fact name={t(refused ? 'done.refusedAt' : 'done.at')} value={format.dateTime(found.receivedAt)} />
        {found.terms ? <Fact name={t('done.due')} value={format.dateWithWeekday(found.terms.due)} /> : null}
        {found.terms?.provider ? <Fact name={t('done.provider')} value={format.dateWithWeekday(found.terms.provider.due)} /> : null}
      </dl>
    </Notice>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function DoneActs({ id, caseId }: { readonly id: string; readonly caseId: string }) {
  const { t } = useTranslation('intake');
  const store = useStore();
  const [, navigate] = useLocation();
  const next = () => void store.drafts.remove(id).then(() => navigate('/intake'));
  return (
    <>
      <ActButton label={t('done.openCase')} onClick={() => navigate(`/cases/${caseId}`)} />
      <ActButton kind="primary" icon="plus" label={t('done.next')} shortcut="Alt+N" onClick={next} />
    </>
  );
}
