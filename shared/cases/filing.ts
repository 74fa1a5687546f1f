import type { ServiceRequest } from '../deadlines/reckon-service.ts';
import { type LocalDateTime, parseLocalDateTime } from '../kernel/local-date-time.ts';
import type { Application, Case } from './case.ts';
import { textAt } from './read-candidate.ts';

/** The moment of filing as a candidate says it: sent through the portal, taken at the State Corporation; null: now, at this counter. */
export const filedElsewhereAt = (candidate: unknown): LocalDateTime | null =>
  parseLocalDateTime(textAt(candidate, 'portal.sentAt')) ?? parseLocalDateTime(textAt(candidate, 'via.acceptedAt'));

/** When the application of a case was filed: the edition and the applicant's clock go by it. */
export const filedAtOf = (current: Pick<Case, 'application' | 'receivedAt'>): LocalDateTime =>
  filedElsewhereAt(current.application) ?? current.receivedAt;

/** What the reckoning is asked for an application that was filed at a moment. */
export function serviceRequestOf(application: Application, filedAt: LocalDateTime): ServiceRequest {
  const { service, region, channel, via } = application;
  return { service, region, channel, at: filedAt, ...(via && { deliveredAt: via.deliveredAt }) };
}
