import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addresseeChoices } from '../../../renderer/features/complaint-intake/addressee-choices.ts';
import { movedBy } from '../../../renderer/features/complaint-intake/answer-reckoning.ts';
import { checkComplaint } from '../../../renderer/features/complaint-intake/check-complaint.ts';
import { type ComplaintDraft, complaintName, emptyComplaint, reviveComplaint } from '../../../renderer/features/complaint-intake/complaint-draft.ts';
import { complaintInput } from '../../../renderer/features/complaint-intake/complaint-input.ts';
import { withApplicant, withCase, withoutCase, withQuery } from '../../../renderer/features/complaint-intake/draft-about.ts';
import { earlierComplaints } from '../../../renderer/features/complaint-intake/earlier-complaints.ts';
import { nowOf } from '../../../shared/cases/stamp.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { registerComplaint } from '../../../shared/complaints/register-complaint.ts';
import type { Region } from '../../../shared/law/catalogue.ts';
import { aboutCase, type ComplaintTestWorld, makeComplaintWorld, registered } from '../../world/complaints.ts';
import { IIN } from '../../world/people.ts';
import { signedCase } from '../../world/stories.ts';

const NOON = '2026-11-16T12:00';

const blankOf = (w: ComplaintTestWorld): ComplaintDraft => emptyComplaint(w.world(), 'kk');
const checkIn = (w: ComplaintTestWorld, draft: ComplaintDraft, subject: Case | null = null) =>
  checkComplaint(draft, { world: w.as('clerk'), now: nowOf(w.as('clerk')), subject });

describe('a saved draft', () => {
  it('comes back as it was typed, whatever was saved beside it', () => {
    const w = makeComplaintWorld(NOON);
    const typed = { ...blankOf(w), essence: 'Жарты с', received: '31.02.20', term: { due: '3', ground: '' } };
    expect(reviveComplaint({ ...typed, unknown: 1, sheets: 3 }, blankOf(w))).toEqual({ ...typed, sheets: '' });
  });

  it('of any shape at all becomes a draft that can be checked', () => {
    const w = makeComplaintWorld(NOON);
    const shape = Object.keys(blankOf(w));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...shape), fc.jsonValue()), (saved) => {
        const draft = reviveComplaint(saved, blankOf(w));
        expect(Object.keys(draft)).toEqual(shape);
        expect(typeof checkIn(w, draft).issues.length).toBe('number');
        expect(complaintName(draft).length).toBeLessThanOrEqual(80);
      }),
    );
  });
});

describe('what is typed becomes what is registered', () => {
  it.each<[string, Partial<ComplaintDraft>, object]>([
    ['nothing but the matter', { matter: 'other' }, { way: 'in-person', about: { kind: 'no-case' }, signed: true, attachments: [] }],
    ['by word of mouth no signature is asked', { matter: 'other', way: 'oral', wayNumber: '12' }, { signed: false }],
    ['a number of E-Otinish', { matter: 'other', way: 'e-otinish', wayNumber: 'ЖТ-2026-7' }, { wayNumber: 'ЖТ-2026-7' }],
    ['attachments, one in a line', { matter: 'other', attachments: ' Көшірме \n\nХат' }, { attachments: ['Көшірме', 'Хат'] }],
    ['sheets as a number', { matter: 'other', sheets: ' 3 ' }, { sheets: 3 }],
    [
      'an act that did not say how to complain',
      { matter: 'inaction', learned: '2026-08-01', appealText: 'no' },
      { learned: '2026-08-01', appealText: false },
    ],
    ['this office reviews', { matter: 'other', reviewing: true }, { reviewing: true }],
  ])('%s', (_name, typed, intake) => {
    const w = makeComplaintWorld(NOON);
    const made = registerComplaint(complaintInput({ ...blankOf(w), ...typed }, false), w.as('clerk'));
    expect(made).toMatchObject({ ok: true, value: [{ intake }] });
  });

  it('leaves out what another choice made pointless', () => {
    const w = makeComplaintWorld(NOON);
    const typed = { ...blankOf(w), matter: 'conduct', learned: '2026-08-01', appealText: 'yes', wayNumber: '12' };
    const { intake } = complaintInput(typed, false);
    expect(Object.keys(intake as object)).not.toEqual(expect.arrayContaining(['learned']));
    expect(intake).not.toHaveProperty('appealText');
    expect(intake).not.toHaveProperty('wayNumber');
  });

  it('with an organisation only while one complains', () => {
    const blank = blankOf(makeComplaintWorld(NOON));
    const organisation = { present: true, name: 'Үлгі ЖШС', bin: '991240999991', post: '' };
    const made = (present: boolean) =>
      complaintInput({ ...blank, complainant: { ...blank.complainant, organisation: { ...organisation, present } } }, false);
    expect(made(true).intake).toMatchObject({ complainant: { organisation: { name: 'Үлгі ЖШС', bin: '991240999991' } } });
    expect((made(false).intake as { complainant: object }).complainant).not.toHaveProperty('organisation');
  });
});

describe('the check of a complaint', () => {
  it('finds nothing in the way but the matter, and names what is missing', () => {
    const w = makeComplaintWorld(NOON);
    const check = checkIn(w, blankOf(w));
    expect(check.issues.map(({ field }) => field)).toEqual(['matter']);
    expect(check.missing).toEqual(['surname', 'name', 'iin', 'address', 'phone', 'essence']);
    expect(check.terms).toMatchObject({ ok: true, value: { due: '2026-11-23', forward: { due: '2026-11-19' } } });
  });

  it.each([
    ['900101400011', ['iin-checksum']],
    ['12', ['iin-length']],
    [IIN.woman1990, []],
  ])('of the IIN %s warns, never refuses', (iin, codes) => {
    const w = makeComplaintWorld(NOON);
    const blank = blankOf(w);
    const check = checkIn(w, { ...blank, matter: 'other', complainant: { ...blank.complainant, iin } });
    expect(check.warnings.map(({ code }) => code)).toEqual(codes);
    expect(check.issues).toEqual([]);
  });

  it.each([
    ['', []],
    ['2026-11-13T09:30', []],
    ['2026-11-13T930', []],
    ['2026-11-13T', ['received.time']],
    ['2026-11-13T99', ['received.time']],
    ['31.02.20', ['received']],
    ['2026-11-16T12:01', ['received']],
  ])('of the moment "%s" points at %j', (received, fields) => {
    const w = makeComplaintWorld(NOON);
    const check = checkIn(w, { ...blankOf(w), matter: 'other', received });
    expect(check.issues.map(({ field }) => field)).toEqual(fields);
  });

  it('asks for the term and its ground where no act gives one, and reckons with it', () => {
    const w = makeComplaintWorld(NOON);
    const draft = { ...blankOf(w), matter: 'other', addressee: 'court' };
    const asked = checkIn(w, draft);
    expect(asked.asksTerm).toBe(true);
    expect(asked.issues.map(({ field }) => field)).toEqual(['term.due', 'term.ground']);
    const stated = checkIn(w, { ...draft, term: { due: '2026-12-01', ground: 'Сот сұрауы' } });
    expect(stated.issues).toEqual([]);
    expect(stated.terms).toMatchObject({ ok: true, value: { basis: 'stated', due: '2026-12-01' } });
    expect(checkIn(w, { ...draft, term: { due: '2026-11-16', ground: 'x' } }).issues).toMatchObject([
      { code: 'complaint-term-past', field: 'term.due' },
    ]);
  });

  it('warns of a limit that has passed and registers all the same', () => {
    const w = makeComplaintWorld(NOON);
    const late = { ...blankOf(w), matter: 'decision', learned: '2026-07-10' };
    expect(checkIn(w, late).warnings.map(({ code }) => code)).toEqual(['complaint-filed-late']);
    expect(checkIn(w, late).issues).toEqual([]);
    expect(checkIn(w, { ...late, appealText: 'no' }).warnings).toEqual([]);
  });

  it('points at the box while the case of ours is not chosen', () => {
    const w = makeComplaintWorld(NOON);
    const blank = blankOf(w);
    const check = checkIn(w, { ...blank, matter: 'other', about: { ...blank.about, kind: 'our-case' } });
    expect(check.issues).toEqual([{ code: 'complaint-case-needed', field: 'about.case' }]);
  });
});

describe('a case of ours', () => {
  it('brings its number, service and what it decided, its applicant on request, and takes back what it gave', () => {
    const w = makeComplaintWorld('2026-03-20T10:15');
    const found = signedCase(w.ground);
    const blank = blankOf(w);
    const about = withCase(blank, found);
    expect(about).toMatchObject({
      matter: 'decision',
      learned: found.decision?.date,
      about: { kind: 'our-case', case: found.id, number: found.number.text },
    });
    expect(checkIn(w, about, found).issues).toEqual([]);
    const { surname, iin, lang } = found.application.applicant;
    expect(withApplicant(about, found).complainant).toMatchObject({ surname, iin, lang });
    expect(withoutCase(about, found)).toMatchObject({ matter: '', learned: '', about: { case: '', number: '' } });
    expect(withoutCase({ ...about, matter: 'conduct' }, found).matter).toBe('conduct');
  });
});

it('at the State Corporation the complaint is to its head, whose term no act gives, and becomes its own', () => {
  const w = makeComplaintWorld(NOON, { kind: 'state-corporation' });
  const operator = w.as('operator');
  const draft = { ...emptyComplaint(operator, 'ru'), matter: 'conduct', term: { due: '2026-12-01', ground: 'Регламент' } };
  const check = checkComplaint(draft, { world: operator, now: nowOf(operator), subject: null });
  expect(check).toMatchObject({
    asksTerm: true,
    issues: [],
    terms: { ok: true, value: { due: '2026-12-01', forward: { rule: 'complaint-forward' } } },
  });
  expect(registerComplaint(complaintInput(draft, true), operator)).toMatchObject({
    ok: true,
    value: [{ intake: { addressee: 'state-corporation' } }],
  });
});

it('the search box fills the form: an IIN or a name', () => {
  const blank = blankOf(makeComplaintWorld(NOON));
  expect(withQuery(blank, { kind: 'iin', iin: IIN.man1990 }).complainant.iin).toBe(IIN.man1990);
  expect(withQuery(blank, { kind: 'name', surname: 'Ким', name: 'А' }).complainant).toMatchObject({ surname: 'Ким', name: 'А', patronymic: '' });
  expect(withQuery(blank, { kind: 'court', number: '2-1' })).toBe(blank);
});

describe('to whom', () => {
  it.each([
    ['national', NOON, ['office 5', 'state-corporation –', 'authorised-body 15', 'court –']],
    ['astana', '2019-11-11T10:00', ['office 5', 'akimat –', 'state-corporation –', 'authorised-body 15', 'court –']],
    ['national', '2010-01-11T10:00', ['office –', 'state-corporation –', 'authorised-body –', 'court –']],
  ])('in %s at %s', (region, at, choices) => {
    const w = makeComplaintWorld(at, { region: region as Region });
    const { edition } = checkIn(w, blankOf(w));
    expect(addresseeChoices(edition).map(({ addressee, rule }) => `${addressee} ${rule?.term?.amount ?? '–'}`)).toEqual(choices);
  });
});

it.each([
  ['2026-11-16T12:00', null],
  ['2026-11-16T18:45', 'filed-after-hours'],
  ['2026-11-14T12:00', 'filed-on-day-off'],
])('what came at %s counts from another day because %s', (at, why) => {
  const w = makeComplaintWorld(at);
  const { edition, terms, now } = checkIn(w, blankOf(w));
  if (!terms.ok) throw new Error('no terms');
  expect(movedBy(now, terms.value.registered, { edition, world: w.as('clerk') })).toBe(why);
});

it('earlier complaints are those of the same whole IIN or about the same case, each once, the newest first', () => {
  const w = makeComplaintWorld('2026-03-20T10:15');
  const subject = signedCase(w.ground);
  const first = registered(w, { about: aboutCase(subject), matter: 'decision' }, subject);
  w.passDays(1);
  const second = registered(w);
  const other = registered(w, { complainant: { ...second.intake.complainant, iin: IIN.man1990 } });
  const rows = [first, second, other];
  const index = { search: () => rows, about: (id: string) => rows.filter(({ intake: { about } }) => about.kind === 'our-case' && about.case === id) };
  const blank = blankOf(w);
  const ids = (draft: ComplaintDraft) => earlierComplaints(index, draft).map(({ id }) => id);
  expect(ids({ ...blank, complainant: { ...blank.complainant, iin: IIN.woman1990 } })).toEqual([second.id, first.id]);
  expect(ids({ ...blank, about: { ...blank.about, kind: 'our-case', case: subject.id } })).toEqual([first.id]);
  expect(ids(blank)).toEqual([]);
});
