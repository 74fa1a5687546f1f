import { formWords } from '../../renderer/print/words.ts';
import { recordExport } from '../../shared/audit/record-export.ts';
import { recordView } from '../../shared/audit/record-view.ts';
import { touchesOf } from '../../shared/audit/touches-of.ts';
import { recordPrint } from '../../shared/cases/record-print.ts';
import { nowOf } from '../../shared/cases/stamp.ts';
import type { FormDocument } from '../../shared/forms/document-tree.ts';
import { buildFileAccess, type PaperTouch } from '../../shared/forms/registers/file-access-register.ts';
import type { Fact } from '../../shared/journal/entry.ts';
import type { Lang } from '../../shared/kernel/lang.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { makeWorld } from '../world/make-world.ts';
import { signedCase } from '../world/stories.ts';

/** The report of who had a file before them: a case that many worked on, and a complaint that nobody opened. */
export function AUDIT_SAMPLES(lang: Lang): readonly { readonly name: string; readonly document: FormDocument }[] {
  const w = makeWorld();
  const row = signedCase(w);
  const facts: Fact[] = [...w.facts()];
  const note = (decided: Result<readonly Fact[], readonly Refusal[]>) => facts.push(...(decided.ok ? decided.value : []));
  const looks = { clerk: '10:40', executor: '11:25', head: '15:05' } as const;
  for (const person of ['clerk', 'executor', 'head'] as const) {
    w.setNow(`2026-11-16T${looks[person]}`);
    note(recordView({ subject: row.id, what: 'case' }, w.as(person)));
    note(recordView({ subject: row.id, what: 'attachment' }, w.as(person)));
  }
  note(recordPrint(row, { form: 'permission', lang: 'kk', copies: 2 }, w.as('clerk')));
  note(recordExport({ name: 'permission-K1-2026-000001-kk.pdf', subject: row.id }, w.as('head')));
  const { office, clock } = w.world();
  const roleOf = ({ by }: Fact) => office.staff.find(({ id }) => id === by)?.roles[0] ?? 'head';
  const entries = facts.map((fact, place) => ({ id: `e${place}`, n: place + 1, at: clock.now(), role: roleOf(fact), facts: [fact] }));
  const touches = touchesOf<Fact>(entries, row.id) as readonly PaperTouch[];
  const paper = { office, printedAt: nowOf(w.world()) };
  const build = (more: { kind: 'case' | 'complaint'; number: string; touches: readonly PaperTouch[] }) =>
    buildFileAccess({ ...paper, ...more }, lang, formWords(lang));
  return [
    { name: `file-access-register.case.${lang}`, document: build({ kind: 'case', number: row.number.text, touches }) },
    { name: `file-access-register.nobody.${lang}`, document: build({ kind: 'complaint', number: 'Ш-К1-2026-000001', touches: [] }) },
  ];
}
