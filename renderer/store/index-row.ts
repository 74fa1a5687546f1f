import { type Case, OPEN_STATES, type NumberSeries, type RegistrationNumber } from '../../shared/cases/case.ts';
import { isTakenElsewhere } from '../../shared/cases/case-move.ts';
import { currentStep, holderOf } from '../../shared/cases/holder-of.ts';
import { keptUntil } from '../../shared/cases/storage-rules.ts';
import type { Catalogue, Edition } from '../../shared/law/catalogue.ts';
import { editionById } from '../../shared/law/edition-for.ts';
import { foldTokens } from '../../shared/people/fold-text.ts';
import { fullName } from '../../shared/people/full-name.ts';
import type { CaseSummary } from './case-index.ts';

export type IndexNumber = { readonly series: NumberSeries; readonly mark: string; readonly year: number; readonly serial: number };

/** All that the index holds of one case. */
export type IndexRow = {
  readonly summary: CaseSummary;
  readonly number: IndexNumber;
  readonly decision: IndexNumber | null;
  readonly childIins: readonly string[];
  readonly courtNumber: string;
  /** Sorted, each once, without characters beyond the basic plane: their order in UTF-8 and UTF-16 is then the same. */
  readonly tokens: readonly string[];
};

/** The index row of a case. */
export function toIndexRow(row: Case, catalogue: Catalogue): IndexRow {
  const { application, decision } = row;
  const edition = editionById(catalogue, row.edition);
  // What another office has taken in runs there.
  const terms = isTakenElsewhere(row) ? null : row.terms;
  const step = edition && terms ? currentStep(row, edition) : null;
  const holder = holderOf(row);
  const summary: CaseSummary = {
    id: row.id,
    number: row.number.text,
    state: row.state,
    service: application.service,
    channel: application.channel,
    receivedAt: row.receivedAt,
    registered: row.terms?.registered ?? null,
    due: terms?.due ?? null,
    estimated: terms?.estimated ?? false,
    step: step?.step ?? null,
    stepDue: step?.due ?? null,
    holderRole: holder?.role ?? null,
    executor: row.executor,
    applicant: fullName(application.applicant),
    applicantIin: application.applicant.iin,
    children: application.children.map(fullName),
    decisionKind: decision?.kind ?? null,
    decisionNumber: decision?.number.text ?? null,
    decisionDate: decision?.date ?? null,
    issuedAt: row.issue?.at ?? null,
    closedAt: row.closed?.at ?? null,
    conflict: row.conflict,
    ...afterDecision(row, edition),
    stopBy: row.consentWithdrawn?.stopBy ?? null,
    blocked: row.blocked !== undefined,
  };
  const childIins = application.children.map((child) => child.iin ?? '');
  const courtNumber = application.courtDecision?.number ?? '';
  return { summary, number: refOf(row.number), decision: decision ? refOf(decision.number) : null, childIins, courtNumber, tokens: tokensOf(row) };
}

function afterDecision(row: Case, edition: Edition | undefined): Pick<CaseSummary, 'owes' | 'owedBy' | 'keptUntil'> {
  const obligations = row.obligations ?? [];
  const days = obligations.filter(({ received }) => !received).map(({ due, workingDay }) => workingDay ?? due);
  const [owedBy = null] = days.sort();
  return { owes: owedBy ? 'open' : obligations.length > 0 ? 'received' : null, owedBy, keptUntil: keptUntil(row, edition) };
}

const refOf = ({ series, mark, year, serial }: RegistrationNumber): IndexNumber => ({ series, mark, year, serial });

/** Whether the legal term of a case in this state runs. */
export const isOpen = (state: CaseSummary['state']): boolean => OPEN_STATES.includes(state);
/** Whether nothing more is expected: such cases are left out of the board. */
export const isFinished = (state: CaseSummary['state']): boolean => state === 'closed' || state === 'acceptance-refused';

function tokensOf(row: Case): string[] {
  const { applicant, representative, children, courtDecision } = row.application;
  const tokens = new Set<string>();
  const add = (text: string | undefined) => {
    for (const token of text ? wordsOf(text) : []) tokens.add(token);
  };
  for (const person of [applicant, ...children, ...(representative ? [representative] : [])]) {
    add(fullName(person));
    add(person.iin);
  }
  for (const number of [row.number, ...(row.decision ? [row.decision.number] : [])]) {
    add(number.text);
    tokens.add(wordsOf(number.text).join(''));
    tokens.add(String(number.serial));
  }
  add(courtDecision?.number);
  if (row.application.portal) {
    const { packageId, hash } = row.application.portal;
    add(packageId);
    tokens.add(packageToken(packageId)).add(packageToken(hash));
  }
  // By heart people know a phone as 8 701 …, on paper it stands as +7 701 …: the ten digits behind are common.
  const phone = applicant.phone?.replace(/\D/gu, '') ?? '';
  if (phone) tokens.add(phone.slice(-10));
  tokens.delete('');
  return [...tokens].sort();
}

/** The one token of a package of the portal, by its number or the hash of its bytes: exact, whatever characters the number has. */
export const packageToken = (mark: string): string => `package${[...mark].map((letter) => letter.codePointAt(0)?.toString(16)).join('x')}`;

/** Folded words of a text, as both the index and the search box cut them. */
export const wordsOf = (text: string): string[] =>
  foldTokens(text)
    .map((token) => token.replace(/[\u{10000}-\u{10FFFF}]/gu, ''))
    .filter((token) => token !== '');
