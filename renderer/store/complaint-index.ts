import type { NumberSeries } from '../../shared/cases/case.ts';
import type { Addressee, Complaint, ComplaintState } from '../../shared/complaints/complaint.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import type { NumberRef } from './case-index.ts';

/** `due` is the day the complaint is watched by (`complaintDue`); closed ones, which have none, stand last. */
export const COMPLAINT_SORTS = ['due', 'received', 'number'] as const;
export type ComplaintSort = (typeof COMPLAINT_SORTS)[number];

/** All conditions hold together. `receivedFrom` is inclusive, `receivedBefore` exclusive. */
export type ComplaintQuery = {
  readonly states?: readonly ComplaintState[];
  readonly assignee?: string;
  readonly addressee?: Addressee;
  readonly receivedFrom?: LocalDate;
  readonly receivedBefore?: LocalDate;
  readonly sort: ComplaintSort;
  readonly descending?: boolean;
};

/**
 * The complaints in memory, whole: an office has tens of them a year, not thousands. Until `complete`, only those that are not
 * closed are here.
 */
export type ComplaintIndex = {
  readonly size: number;
  readonly complete: boolean;
  readonly byId: (id: string) => Complaint | undefined;
  readonly list: (query: ComplaintQuery) => readonly Complaint[];
  /** Complaints about a case of ours, newest first. */
  readonly about: (caseId: string) => readonly Complaint[];
  /** One box as for cases: numbers (own, of the answer, of the case, of E-Otinish), IIN, phone, names in any order. Newest first. */
  readonly search: (text: string, limit: number) => readonly Complaint[];
  /** Numbers that complaints took in a journal: their own series, and outgoing ones of answers, forwardings and extensions. `NumberRef.case` is the complaint's id. */
  readonly numbers: (series: NumberSeries, year: number) => readonly NumberRef[];
};
