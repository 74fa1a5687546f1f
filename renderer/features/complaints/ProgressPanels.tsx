import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import type { ComplaintWords } from './complaint-words.ts';
import { ReviewNotice } from './ReviewNotice.tsx';

type Props = { readonly current: Complaint; readonly words: ComplaintWords };

/** What came of it so far: answer or forwarding, hearing, resolution, material, extensions, measures. */
export function ProgressPanels({ current, words }: Props) {
  return (
    <>
      <AnswerPanel current={current} words={words} />
      <HearingPanel current={current} words={words} />
      <WorkPanel current={current} words={words} />
    </>
  );
}

function AnswerPanel({ current, words }: Props) {
  const { say, format, staff } = words;
  const { answer, sending, forwarding } = current;
  if (!answer && !forwarding) return null;
  return (
    <Panel title={say(answer ? 'panel.answer' : 'panel.forwarding')}>
      <div className="q-stack">
        {answer ? (
          <>
            <Notice kind="success" title={say(`outcome.${answer.outcome}`)}>
              {say('panel.signed', { number: answer.number.text, date: format.date(answer.date), by: staff(answer.by) })}
            </Notice>
            <div className="q-pre">{answer.text}</div>
          </>
        ) : null}
        {sending ? (
          <div>
            {say('panel.sent', { way: say(`sendWay.${sending.way}`), at: format.dateTime(sending.at) })} {sending.note}
          </div>
        ) : null}
        <ReviewNotice current={current} words={words} />
        {forwarding ? <Forwarding current={current} words={words} /> : null}
      </div>
    </Panel>
  );
}

function Forwarding({ current: { forwarding }, words: { say, format } }: Props) {
  if (!forwarding) return null;
  const { to, number, at, caseFile, sheets } = forwarding;
  return (
    <Facts
      rows={[
        { label: say('forward.to'), value: <strong>{to}</strong> },
        { label: say('panel.letter'), value: say('panel.letterLine', { number: number.text, at: format.dateTime(at) }) },
        {
          label: say('panel.caseFile'),
          value: caseFile ? [say('panel.with'), sheets && say('panel.sheets', { count: sheets })].filter(Boolean).join(', ') : say('panel.without'),
        },
      ]}
    />
  );
}

function HearingPanel({ current: { notice }, words: { say, format } }: Props) {
  if (!notice) return null;
  const { objection, protocol } = notice;
  return (
    <Panel title={say('panel.hearing')}>
      <Facts
        rows={[
          { label: say('panel.preliminary'), value: <strong>{say(`outcome.${notice.outcome}`)}</strong> },
          { label: say('panel.reasons'), value: <span className="q-pre">{notice.text}</span> },
          { label: say('panel.received'), value: format.dateWithWeekday(notice.received) },
          { label: say('notice.objectionsUntil'), value: format.dateWithWeekday(notice.objectionsUntil) },
          { label: say('notice.decisionFrom'), value: format.dateWithWeekday(notice.decisionFrom) },
          {
            label: say('panel.objection'),
            value: objection ? <span className="q-pre">{`${objection.text} (${format.dateTime(objection.at)})`}</span> : say('panel.noObjection'),
          },
          { label: say('hearing.present'), value: protocol?.present },
          { label: say('hearing.text'), value: protocol ? <span className="q-pre">{protocol.text}</span> : null },
        ]}
      />
    </Panel>
  );
}

function WorkPanel({ current, words: { say, format, staff } }: Props) {
  const { assignment, assignee, materials, extensions, measures } = current;
  if (!assignment && materials.length === 0 && extensions.length === 0 && measures.length === 0) return null;
  const many = (lines: readonly string[]) => (lines.length > 0 ? lines.map((line, place) => <div key={place}>{line}</div>) : null);
  const day = format.date;
  return (
    <Panel title={say('panel.work')}>
      <Facts
        rows={[
          { label: say('assign.assignee'), value: assignee === null ? null : staff(assignee) },
          { label: say('assign.resolution'), value: assignment?.resolution },
          {
            label: say('panel.materials'),
            value: many(
              materials.map(({ from, what, until, received }) =>
                [`${from}: ${what}`, received ? say('panel.arrived', { date: day(received.on) }) : until && say('panel.until', { date: day(until) })]
                  .filter(Boolean)
                  .join(', '),
              ),
            ),
          },
          {
            label: say('panel.extensions'),
            value: many(
              extensions.map((one) =>
                say('panel.extension', {
                  before: day(one.before),
                  until: day(one.until),
                  ground: one.ground,
                  mark: say('extend.mark'),
                }),
              ),
            ),
          },
          { label: say('panel.measures'), value: many(measures.map(({ at, text }) => `${format.dateTime(at)}: ${text}`)) },
        ]}
      />
    </Panel>
  );
}
