import type { Application, Case } from '../../../shared/cases/case.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { fullName } from '../../../shared/people/full-name.ts';
import { formatPhone } from '../../../shared/people/phone.ts';
import { AttachmentList } from '../../parts/AttachmentList.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';
import type { CaseWords } from './case-words.ts';
import { CaseAttachments } from './CaseAttachments.tsx';
import { DocumentList } from './DocumentList.tsx';
import { OriginPanel } from './OriginPanel.tsx';
import { ParticularsPanel } from './ParticularsPanel.tsx';

type Props = { readonly current: Case; readonly words: CaseWords; readonly today: LocalDate };
type PartProps = { readonly application: Application; readonly words: CaseWords };

/** What was written down at the counter: people, court decision, consent, documents. */
export function ApplicationPanel({ current, words, today }: Props) {
  const { say } = words;
  const { application } = current;
  return (
    <div className="q-stack">
      <div className="q-columns">
        <Panel title={say('application.applicant')}>
          <ApplicantFacts application={application} words={words} />
        </Panel>
        <Panel title={say('application.children')}>
          <ChildrenFacts application={application} words={words} />
        </Panel>
      </div>
      <ParticularsPanel application={application} words={words} />
      <Panel title={say('application.documents')} flush>
        <DocumentList current={current} words={words} today={today} />
      </Panel>
      <AttachmentList current={current} />
      <CaseAttachments current={current} words={words} />
      <OriginPanel current={current} words={words} />
      <Panel title={say('application.others')}>
        <OtherFacts application={application} words={words} />
      </Panel>
    </div>
  );
}

function ApplicantFacts({ application, words }: PartProps) {
  const { say, term, format } = words;
  const { applicant, representative } = application;
  return (
    <div className="q-stack">
      <Facts
        rows={[
          { label: '', value: <strong>{fullName(applicant)}</strong> },
          { label: say('application.iin'), value: applicant.iin },
          { label: say('application.birthDate'), value: format.date(applicant.birthDate) },
          { label: say('application.sex'), value: term(`sex.${applicant.sex}`) },
          { label: say('application.address'), value: applicant.address },
          { label: say('application.phone'), value: applicant.phone ? formatPhone(applicant.phone) : null },
          { label: say('application.email'), value: applicant.email },
          { label: say('application.lang'), value: term(`lang.${applicant.lang}`) },
        ]}
      />
      {representative ? (
        <Facts
          rows={[
            { label: say('application.representative'), value: <strong>{fullName(representative)}</strong> },
            { label: say('application.iin'), value: representative.iin },
            { label: say('application.powerOfAttorney'), value: powerWords(representative.powerOfAttorney, words) },
          ]}
        />
      ) : null}
    </div>
  );
}

function powerWords(power: NonNullable<Application['representative']>['powerOfAttorney'], { say, format }: CaseWords): string {
  const line = say('application.powerLine', { number: power.number, date: format.date(power.date), notary: power.notary });
  return power.validUntil ? `${line}; ${say('application.validUntil', { date: format.date(power.validUntil) })}` : line;
}

function ChildrenFacts({ application, words }: PartProps) {
  const { say, term, format } = words;
  return (
    <div className="q-stack">
      {application.children.map((child, index) => (
        <Facts
          key={index}
          rows={[
            { label: application.children.length > 1 ? String(index + 1) : '', value: <strong>{fullName(child)}</strong> },
            { label: say('application.iin'), value: child.iin },
            { label: say('application.birthDate'), value: format.date(child.birthDate) },
            { label: say('application.sex'), value: child.sex ? term(`sex.${child.sex}`) : null },
            { label: say('application.residence'), value: child.residence },
          ]}
        />
      ))}
    </div>
  );
}

function OtherFacts({ application, words }: PartProps) {
  const { say, term, format } = words;
  const { courtDecision: court, identity, consent } = application;
  const courtLine = court && [
    say('application.courtLine', { court: court.court, date: format.date(court.date) }),
    court.number && say('application.courtNumber', { number: court.number }),
  ];
  return (
    <Facts
      rows={[
        {
          label: say('application.court'),
          value: courtLine?.filter(Boolean).join(', '),
        },
        { label: say('application.identity'), value: [term(`identity.${identity.document}`), identity.number].filter(Boolean).join(' ') },
        { label: say('application.consent'), value: say(consent.given ? 'application.consentGiven' : 'application.consentNot') },
        { label: say('application.note'), value: application.note },
      ]}
    />
  );
}
