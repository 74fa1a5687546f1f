import type { Case } from '../../../shared/cases/case.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { LocalDateTime } from '../../../shared/kernel/local-date-time.ts';
import type { Catalogue } from '../../../shared/law/catalogue.ts';
import { editionById } from '../../../shared/law/edition-for.ts';

/** What one courier carries under one number of the courier register. */
export type CourierPackage = {
  readonly number: string;
  readonly sentAt: LocalDateTime;
  readonly cases: readonly Case[];
  /** The earliest last day among its cases; null where the act gives the courier no term. */
  readonly due: LocalDate | null;
  readonly delivered: { readonly at: LocalDateTime; readonly receivedBy: string } | null;
};

/** Cases that were handed to the courier, by package, in the order in which the packages left. */
export function packagesOf(cases: readonly Case[]): CourierPackage[] {
  const byNumber = new Map<string, Case[]>();
  for (const current of cases) {
    const number = current.transfer?.package.text;
    if (number !== undefined) byNumber.set(number, [...(byNumber.get(number) ?? []), current]);
  }
  return [...byNumber].map(([number, inside]) => packageOf(number, inside)).sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1));
}

function packageOf(number: string, cases: readonly Case[]): CourierPackage {
  const sent = cases.flatMap(({ transfer }) => (transfer ? [transfer.at] : []));
  const dues = cases.flatMap(({ transfer }) => (transfer?.due ? [transfer.due] : []));
  const delivered = cases.find(({ transfer }) => transfer?.delivered)?.transfer?.delivered;
  return {
    number,
    sentAt: sent.sort()[0] ?? ('' as LocalDateTime),
    cases,
    due: dues.sort()[0] ?? null,
    delivered: delivered ? { at: delivered.at, receivedBy: delivered.receivedBy } : null,
  };
}

/** The last day to bring the package of a case to the provider, as reckoned at intake; null where the edition names no courier's day. */
export function courierDay({ edition, terms }: Case, catalogue: Catalogue): LocalDate | null {
  const delivery = editionById(catalogue, edition)?.steps.find((step) => step.delivery)?.id;
  return terms?.steps.find(({ step }) => step === delivery)?.due ?? null;
}
