import type { Case } from '../../../shared/cases/case.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';
import type { CaseWords } from './case-words.ts';

/** How the application came when it was not taken at this counter at once: the State Corporation, its visit there, the portal. */
export function OriginPanel({ current, words }: { readonly current: Case; readonly words: CaseWords }) {
  const { say, term, format } = words;
  const { via, counter, portal } = current.application;
  if (!via && !counter && !portal) return null;
  return (
    <Panel title={say('origin.title')}>
      <Facts
        rows={[
          { label: say('origin.department'), value: via?.department },
          { label: say('origin.receipt'), value: via?.receiptNumber },
          { label: say('origin.accepted'), value: via && format.dateTime(via.acceptedAt) },
          { label: say('origin.delivered'), value: via && format.dateTime(via.deliveredAt) },
          { label: say('origin.queue'), value: counter?.queueNumber },
          { label: say('origin.arrived'), value: counter?.arrivedAt && format.dateTime(counter.arrivedAt) },
          { label: say('origin.called'), value: counter?.calledAt && format.dateTime(counter.calledAt) },
          { label: say('origin.finished'), value: counter?.finishedAt && format.dateTime(counter.finishedAt) },
          { label: say('origin.homeVisit'), value: counter?.homeVisit ? say('correct.yes') : null },
          { label: say('origin.package'), value: portal && <span lang="en">{portal.packageId}</span> },
          { label: say('origin.sent'), value: portal && format.dateTime(portal.sentAt) },
          { label: say('origin.signedBy'), value: portal && term(`signedBy.${portal.signedBy}`) },
        ]}
      />
    </Panel>
  );
}
