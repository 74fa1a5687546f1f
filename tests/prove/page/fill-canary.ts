import type { BulkGroup, Store } from '../../../renderer/store/store.ts';
import type { Office } from '../../../shared/cases/office.ts';
import type { CaseFact } from '../../../shared/cases/case-facts.ts';
import { attachFile } from '../../../shared/cases/attach-file.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { registerComplaint } from '../../../shared/complaints/register-complaint.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { manyCases } from '../../bench/kit/many-cases.ts';
import { seat } from '../../unit/store/window-options.ts';
import { sampleIntake } from '../../world/complaints.ts';
import { addressOf, mailOf, markedPeople, nameOf, phoneOf } from '../kit/marks.ts';
import { setUp, shut } from './place.ts';
import { noise } from './noise.ts';

export type CanaryCounts = { readonly cases: number; readonly complaints: number; readonly scans: number; readonly drafts: number };
// Long enough ago that the closed ones may be erased by an order to keep cases one year.
const TODAY = '2025-11-10' as LocalDate;
const POST = { kk: 'маман', ru: 'специалист' };

/** Marked people in every place that holds people: staff, cases, complaints, scans, drafts, files of packages. All through the program's own store. */
export async function fillCanary(counts: CanaryCounts): Promise<void> {
  const staff = [
    { name: `${nameOf(1)} Г. М.`, post: { kk: 'басшы', ru: 'руководитель' }, roles: ['head', 'administrator'] as const },
    { name: `${nameOf(2)} А. Б.`, post: POST, roles: ['executor', 'clerk'] as const },
  ];
  const opened = await setUp(staff.map((person) => ({ ...person, roles: [...person.roles] })));
  const { store } = opened;
  seat(store);
  unwrap(await store.bulk(markedCases(counts.cases, store.office() as Office)));
  await store.whenComplete();
  // Closed cases take no scans any more.
  const listed = store.index.list({ sort: 'due', states: ['registered', 'assigned', 'checked', 'drafted', 'signed'] });
  const idOf = (place: number) => store.index.summary(listed[place % listed.length] ?? 0).id;
  for (let index = 0; index < counts.complaints; index += 1) await complain(store, index);
  for (let index = 0; index < counts.scans; index += 1) await attach(store, idOf(index), index);
  for (let index = 0; index < counts.drafts; index += 1) await typeDraft(store, index);
  await shut(opened);
}

function* markedCases(count: number, office: Office): Generator<BulkGroup> {
  const adults = markedPeople('applicant', count);
  const children = markedPeople('child', count);
  let index = 0;
  for (const group of manyCases({ count, office, today: TODAY })) {
    const own = index;
    const facts = group.facts.map((fact) => (fact.type === 'application-registered' ? marked(fact, own, adults[own], children[own]) : fact));
    index += 1;
    yield { ...group, facts };
  }
}

type Registration = Extract<CaseFact, { type: 'application-registered' }>;

function marked(fact: Registration, index: number, adult: object | undefined, child: object | undefined): Registration {
  const names = { surname: nameOf(index), name: 'Әлия', patronymic: nameOf(index) };
  const applicant = { ...fact.application.applicant, ...names, ...adult, address: addressOf(index), phone: phoneOf(index), email: mailOf(index) };
  const children = fact.application.children.map((one) => ({ ...one, ...names, ...child }));
  return { ...fact, application: { ...fact.application, applicant, children } as Registration['application'] };
}

async function complain(store: Store, index: number): Promise<void> {
  const complainant = {
    surname: nameOf(index),
    name: 'Әлия',
    iin: markedPeople('applicant', 1)[0]?.iin,
    address: addressOf(index),
    phone: phoneOf(index),
    lang: 'kk',
  };
  const intake = sampleIntake({ complainant, essence: `${nameOf(index)} ${addressOf(index)} бойынша шағымданады` });
  const done = await store.commitComplaint((world) => registerComplaint({ intake }, world), { subject: null });
  if (!done.ok) throw new Error(done.error.map(({ code, field }) => `${code} ${field ?? ''}`).join());
}

async function attach(store: Store, id: string, index: number): Promise<void> {
  const content = await noise(90 + (index % 100), `${nameOf(index)} ${addressOf(index)}`);
  const done = await store.attachments.attach(content, {
    write: (found) =>
      store.commit(
        (world, current) => attachFile(current as Case, { ...found, name: `${nameOf(index)}.png`, title: `${nameOf(index)} мінездемесі` }, world),
        id,
      ),
  });
  if (!done.ok) throw new Error(done.error.map(({ code }) => code).join());
  const kept = [{ name: `${nameOf(index)}.xml`, type: 'text/xml', note: { of: nameOf(index) }, content: new TextEncoder().encode(addressOf(index)) }];
  unwrap(await store.files.keep(`package-${index}`, kept));
}

async function typeDraft(store: Store, index: number): Promise<void> {
  const value = {
    surname: nameOf(index),
    address: addressOf(index),
    phone: phoneOf(index),
    email: mailOf(index),
    iin: markedPeople('child', 1)[0]?.iin,
  };
  unwrap(await store.drafts.write(`intake:canary-${index}`, 'intake', value));
}
