import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { complainantName, signerText } from '../../../shared/forms/complaints/complaint-texts.ts';
import { formatPhone } from '../../../shared/people/phone.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ComplaintAttachments } from './ComplaintAttachments.tsx';
import type { ComplaintWords } from './complaint-words.ts';

/** What was written down when the complaint came: who, what, with which papers. */
export function TextPanel({ current, words }: { readonly current: Complaint; readonly words: ComplaintWords }) {
  const { say, term, format, staff } = words;
  const { complainant, essence, attachments, sheets, signed, learned, appealText } = current.intake;
  return (
    <div className="q-stack">
      <Panel title={say('text.essence')}>
        <p className="q-text q-pre">{essence || say('text.none')}</p>
      </Panel>
      <div className="q-columns">
        <Panel title={say('header.complainant')}>
          <Facts
            rows={[
              { label: '', value: <strong>{complainantName(current)}</strong> },
              { label: say('field.organisation.bin'), value: complainant.organisation?.bin },
              { label: say('text.signer'), value: signerText(current) },
              { label: say('field.iin'), value: complainant.iin },
              { label: say('field.address'), value: complainant.address },
              { label: say('field.actualAddress'), value: complainant.actualAddress },
              { label: say('field.phone'), value: complainant.phone ? formatPhone(complainant.phone) : null },
              { label: say('field.lang'), value: term(`lang.${complainant.lang}`) },
            ]}
          />
        </Panel>
        <Panel title={say('text.papers')}>
          <Facts
            rows={[
              {
                label: say('text.attachments'),
                value: attachments.length > 0 ? attachments.map((one, place) => <div key={place}>{one}</div>) : say('text.none'),
              },
              { label: say('text.sheets'), value: sheets },
              { label: say('text.signed'), value: say(signed ? 'text.yes' : 'text.no') },
              { label: say('text.learned'), value: learned ? format.date(learned) : null },
              { label: say('text.appealText'), value: appealText === undefined ? null : say(appealText ? 'text.yes' : 'text.no') },
              { label: say('text.registered'), value: `${format.dateTime(current.registeredAt)}, ${staff(current.registeredBy)}` },
            ]}
          />
        </Panel>
      </div>
      <ComplaintAttachments current={current} words={words} />
    </div>
  );
}
