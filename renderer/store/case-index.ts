import type { CaseState, NumberSeries } from '../../shared/cases/case.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import type { LocalDateTime } from '../../shared/kernel/local-date-time.ts';
import type { Channel } from '../../shared/law/catalogue.ts';
import type { Role } from '../../shared/roles/roles.ts';

/** What lists, counts and search know of a case without opening its sealed row. */
export type CaseSummary = {
  readonly id: string;
  /** As printed. */
  readonly number: string;
  readonly state: CaseState;
  readonly service: string;
  readonly channel: Channel;
  readonly receivedAt: LocalDateTime;
  /** Day from which the term runs; null when acceptance was refused. */
  readonly registered: LocalDate | null;
  /** Due date of the whole term. */
  readonly due: LocalDate | null;
  /** An estimated holiday lies in the term. */
  readonly estimated: boolean;
  /** Id of the step the case stands at, and that step's own due date. */
  readonly step: string | null;
  readonly stepDue: LocalDate | null;
  /** Who has to act next; null when nobody has. */
  readonly holderRole: Role | null;
  readonly executor: string | null;
  /** Surname, name and patronymic. */
  readonly applicant: string;
  readonly applicantIin: string;
  readonly children: readonly string[];
  readonly decisionKind: 'grant' | 'refusal' | null;
  readonly decisionNumber: string | null;
  readonly decisionDate: LocalDate | null;
  readonly issuedAt: LocalDateTime | null;
  readonly closedAt: LocalDateTime | null;
  readonly conflict: boolean;
  /** What is owed after the decision: 'open' with the last day of the earliest one, or all of it received. */
  readonly owes: (typeof OWES)[number] | null;
  readonly owedBy: LocalDate | null;
  /** Last day a result that nobody has collected is kept; null where the edition names no term. */
  readonly keptUntil: LocalDate | null;
  /** Consent was taken back: the day by which processing stops. */
  readonly stopBy: LocalDate | null;
  /** The data are blocked at somebody's request. */
  readonly blocked: boolean;
};
export const OWES = ['open', 'received'] as const;

export const CASE_SORTS = ['due', 'step-due', 'received', 'number', 'name', 'owed', 'kept', 'stop'] as const;
export type CaseSort = (typeof CASE_SORTS)[number];

/** All conditions hold together. Every `…Before` is exclusive, `dueFrom` inclusive; so are `receivedBefore` and `receivedFrom`. */
export type CaseQuery = {
  readonly states?: readonly CaseState[];
  readonly executor?: string;
  readonly holderRole?: Role;
  readonly service?: string;
  readonly channel?: Channel;
  /** The case stands at one of these steps. */
  readonly steps?: readonly string[];
  /** The step's own term ends before this day. */
  readonly stepDueBefore?: LocalDate;
  /** The result is kept until a day before this one. */
  readonly keptBefore?: LocalDate;
  readonly dueFrom?: LocalDate;
  readonly dueBefore?: LocalDate;
  readonly receivedFrom?: LocalDate;
  readonly receivedBefore?: LocalDate;
  /** Year and journal of the registration number. */
  readonly year?: number;
  readonly series?: NumberSeries;
  readonly conflict?: boolean;
  readonly owes?: (typeof OWES)[number];
  readonly consentWithdrawn?: true;
  readonly blocked?: true;
  readonly sort: CaseSort;
  readonly descending?: boolean;
};

/** Counts of cases whose term runs (`OPEN_STATES`); `byState` counts all. */
export type CaseCounts = {
  readonly open: number;
  /** Whole term is over. */
  readonly late: number;
  readonly dueToday: number;
  /** Due within the next two calendar days. */
  readonly dueSoon: number;
  /** The step's own term is over, the whole term is not. */
  readonly stepLate: number;
  readonly conflicts: number;
  readonly byState: Readonly<Record<CaseState, number>>;
  /** Not finished cases by the role that has to act. */
  readonly waitingForRole: Readonly<Partial<Record<Role, number>>>;
  /** Open cases by executor (staff id). */
  readonly byExecutor: Readonly<Record<string, number>>;
};

/** Any of the given facts may coincide; each one that does makes a case a possible duplicate. */
export type DuplicateQuery = {
  readonly applicantIin?: string;
  readonly childIin?: string;
  readonly childName?: string;
  readonly courtNumber?: string;
};

/** Numbers given in a journal, for the report of gaps. */
export type NumberRef = {
  readonly series: NumberSeries;
  readonly mark: string;
  readonly year: number;
  readonly serial: number;
  readonly case: string;
};

/**
 * The compact index in memory. A position is valid until the next change (`Store.version()`); ask `list` again after one.
 * Until `complete`, only cases that are not finished can be listed and searched (counts are whole at once).
 */
export type CaseIndex = {
  readonly size: number;
  readonly complete: boolean;
  readonly summary: (position: number) => CaseSummary;
  readonly byId: (id: string) => CaseSummary | undefined;
  /** Positions in the asked order. */
  readonly list: (query: CaseQuery) => Int32Array;
  readonly counts: (today: LocalDate) => CaseCounts;
  /** One box: numbers, IIN, phones, names in any order, each word as a prefix, Kazakh and Latin look-alikes folded. Newest first. */
  readonly search: (text: string, limit: number) => readonly CaseSummary[];
  readonly duplicatesOf: (query: DuplicateQuery) => readonly CaseSummary[];
  /** The case that was made from a package of the portal with this number or these bytes. */
  readonly byPackage: (packageId: string, hash: string) => CaseSummary | undefined;
  readonly numbers: (series: NumberSeries, year: number) => readonly NumberRef[];
};
