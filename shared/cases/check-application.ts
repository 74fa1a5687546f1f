import { type LocalDate, parseLocalDate } from '../kernel/local-date.ts';
import { dateOf } from '../kernel/local-date-time.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { type Channel, CHANNELS, type DocumentRequirement, type Edition } from '../law/catalogue.ts';
import { documentsFor } from '../law/documents-for.ts';
import { channelRuleOf, editionFor } from '../law/edition-for.ts';
import { particularsFor, questionsFor } from '../law/questions-for.ts';
import { Application } from './case.ts';
import { checkFields } from './check-fields.ts';
import { checkOrigin } from './check-origin.ts';
import { checkDocuments, isIdentityShown } from './check-documents.ts';
import { checkPeople } from './check-people.ts';
import { filedElsewhereAt } from './filing.ts';
import { parseInput } from './parse-input.ts';
import { listAt, recordAt, textAt, valueAt, type Found } from './read-candidate.ts';
import { todayOf } from './stamp.ts';
import type { World } from './world.ts';

export type ApplicationCheck = {
  /** What must be put right; `field` is the dotted path in the draft. */
  readonly issues: readonly Refusal[];
  /** What deserves a look and blocks nothing. */
  readonly warnings: readonly Refusal[];
  /** Ids of requirements that are not there or out of date: acceptance can only be refused. */
  readonly missing: readonly string[];
  readonly expired: readonly string[];
  /** The parsed application when its shape is right (rules aside). */
  readonly application: Application | null;
  readonly edition: Edition | null;
};

/** The live check at the counter: everything `registerApplication` would refuse, as one types. `candidate` comes from `draftToApplication`. */
export const checkApplication = (candidate: unknown, world: World): ApplicationCheck =>
  checkApplicationOn(candidate, world, filingDay(candidate, world));

const filingDay = (candidate: unknown, world: World): LocalDate => {
  const elsewhere = filedElsewhereAt(candidate);
  return elsewhere ? dateOf(elsewhere) : todayOf(world);
};

/** The same on a given day: a correction is measured by the day of intake. */
export function checkApplicationOn(candidate: unknown, world: World, today: LocalDate): ApplicationCheck {
  const parsed = parseInput(Application, candidate);
  const edition = editionOf(candidate, world, today);
  const required = edition.ok ? requiredDocuments(candidate, edition.value) : [];
  const documents = checkDocuments(candidate, required, today);
  const people = checkPeople(candidate, today, edition.ok ? edition.value.childAge : undefined);
  const rest = checkRest(candidate, edition.ok ? edition.value : null, today);
  // The court decision is the content of its document: where the document itself is missing, its fields cannot be asked for.
  const court = documents.missing.some(isCourtDecision) ? [] : checkCourt(candidate, required, today);
  // Rules first: of two sentences about one field the rule says more than the shape.
  const issues = [
    ...people.issues,
    ...checkOrigin(candidate, world),
    ...(edition.ok ? [] : [edition.error]),
    ...(parsed.ok ? [] : parsed.error),
    ...court,
    ...documents.issues,
    ...rest.issues,
  ];
  return {
    issues: withoutEchoes(issues),
    warnings: [...people.warnings, ...documents.warnings, ...rest.warnings],
    missing: documents.missing,
    expired: documents.expired,
    application: parsed.ok ? parsed.value : null,
    edition: edition.ok ? edition.value : null,
  };
}

function editionOf(candidate: unknown, world: World, date: LocalDate): Result<Edition, Refusal> {
  const edition = editionFor(world.catalogue, { service: textAt(candidate, 'service'), region: textAt(candidate, 'region'), date });
  if (!edition.ok) return err({ field: 'service', ...edition.error });
  const channel = channelRuleOf(edition.value, textAt(candidate, 'channel') as Channel);
  return channel.ok ? ok(edition.value) : err({ field: 'channel', ...channel.error });
}

function requiredDocuments(candidate: unknown, edition: Edition): readonly DocumentRequirement[] {
  const channel = CHANNELS.find((known) => known === textAt(candidate, 'channel'));
  return channel ? documentsFor(edition, channel, answersOf(candidate)) : [];
}

function answersOf(candidate: unknown): Record<string, boolean> {
  const entries = Object.entries(recordAt(candidate, 'answers') ?? {});
  return Object.fromEntries(entries.filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'));
}

/** Requirement that carries the court's decision, by its id in the catalogue. */
export const isCourtDecision = (requirement: string): boolean => requirement === 'court-decision';

function checkCourt(candidate: unknown, required: readonly DocumentRequirement[], today: LocalDate): Refusal[] {
  const issues: Refusal[] = [];
  if (required.some(({ id }) => isCourtDecision(id)))
    for (const key of ['court', 'date', 'number'])
      if (textAt(candidate, `courtDecision.${key}`).trim() === '') issues.push({ code: 'required', field: `courtDecision.${key}` });
  const date = parseLocalDate(textAt(candidate, 'courtDecision.date'));
  if (date && date > today) issues.push({ code: 'date-in-future', field: 'courtDecision.date' });
  return issues;
}

/** Where the act makes a missing consent a ground to refuse the service (order 343: G 15, P 17, F 15), acceptance cannot be refused for it. */
function checkConsent(candidate: unknown, edition: Edition | null, found: Found): void {
  if (valueAt(candidate, 'consent.given') === true) return;
  const isGround = edition?.grounds.some(({ id }) => id === 'no-data-consent') ?? false;
  if (isGround) found.warnings.push({ code: 'consent-missing', field: 'consent.given' });
  else found.issues.push({ code: 'consent-required', field: 'consent.given' });
}

function checkRest(candidate: unknown, edition: Edition | null, today: LocalDate): Found {
  const found: Found = { issues: [], warnings: [] };
  if (!isIdentityShown(candidate)) found.issues.push({ code: 'identity-required', field: 'identity.document' });
  checkConsent(candidate, edition, found);
  const answers = answersOf(candidate);
  for (const { id } of edition ? questionsFor(edition, textAt(candidate, 'channel') as Channel, answers) : [])
    if (answers[id] === undefined) found.issues.push({ code: 'answer-required', field: `answers.${id}` });
  if (edition) found.issues.push(...checkFields(candidate, 'particulars', particularsFor(edition, answers)));
  const children = listAt(candidate, 'children').map((_, i) => parseLocalDate(textAt(candidate, `children.${i}.birthDate`)));
  const court = parseLocalDate(textAt(candidate, 'courtDecision.date'));
  if (court && court <= today && children.length > 0 && children.every((born) => born !== null && born > court))
    found.issues.push({ code: 'court-before-birth', field: 'courtDecision.date' });
  return found;
}

/** Sections of the paper form, top to bottom. */
const SECTIONS = [
  'service',
  'region',
  'channel',
  'via',
  'counter',
  'portal',
  'applicant',
  'representative',
  'children',
  'courtDecision',
  'particulars',
  'answers',
  'documents',
  'identity',
  'consent',
  'note',
];

// One field, one sentence, in the order of the form.
function withoutEchoes(issues: readonly Refusal[]): Refusal[] {
  const byField = new Map<string, Refusal>();
  for (const issue of issues) if (!byField.has(issue.field ?? issue.code)) byField.set(issue.field ?? issue.code, issue);
  const place = ({ field }: Refusal): number => SECTIONS.indexOf((field ?? '').split('.')[0] ?? '');
  return [...byField.values()].sort((a, b) => place(a) - place(b));
}
