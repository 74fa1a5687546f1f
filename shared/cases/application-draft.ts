import type { Lang } from '../kernel/lang.ts';

/**
 * What is typed at the counter: plain text in every field, so that an invalid value survives a crash as it was typed. Same shape and the same
 * dotted paths as `Application` (`applicant.iin`, `children.0.birthDate`, `documents.2.validUntil`). Empty text means "not given".
 * A date is kept as ISO 'YYYY-MM-DD' when it could be read, else as the raw text that was typed.
 */
export type ApplicationDraft = {
  readonly service: string;
  readonly region: string;
  readonly channel: string;
  readonly applicant: ApplicantDraft;
  readonly representative: RepresentativeDraft;
  readonly children: readonly ChildDraft[];
  readonly courtDecision: { readonly court: string; readonly date: string; readonly number: string };
  /** What the edition asks beyond the people, by the field's id; absent in drafts of before. */
  readonly particulars?: Readonly<Record<string, string>>;
  /** Only for a package that came from the State Corporation. */
  readonly via?: ViaDraft;
  /** Only at the State Corporation's counter. */
  readonly counter?: CounterDraft;
  /** Answers to the edition's conditions by id; absent until answered. */
  readonly answers: Readonly<Record<string, boolean>>;
  readonly documents: readonly DocumentDraft[];
  readonly identity: { readonly document: string; readonly number: string; readonly validUntil: string };
  readonly consent: { readonly given: boolean; readonly text: string; readonly lang: string };
  readonly note: string;
};

export type ViaDraft = { readonly department: string; readonly receiptNumber: string; readonly acceptedAt: string; readonly deliveredAt: string };
export type CounterDraft = {
  readonly queueNumber: string;
  readonly arrivedAt: string;
  readonly calledAt: string;
  readonly finishedAt: string;
  readonly homeVisit: boolean;
};
export type NameDraft = { readonly surname: string; readonly name: string; readonly patronymic: string };
export type ApplicantDraft = NameDraft & {
  readonly iin: string;
  readonly birthDate: string;
  readonly sex: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly lang: string;
};
export type RepresentativeDraft = NameDraft & {
  /** The application is filed by a representative; what was typed stays when this is switched off. */
  readonly present: boolean;
  readonly iin: string;
  readonly powerOfAttorney: { readonly number: string; readonly date: string; readonly notary: string; readonly validUntil: string };
};
export type ChildDraft = NameDraft & { readonly iin: string; readonly birthDate: string; readonly sex: string; readonly residence: string };
/** `state`: '' until ticked, 'present', 'missing' or 'not-needed'; `seenAs`: '', 'original', 'copy' or 'electronic'. */
export type DocumentDraft = {
  readonly requirement: string;
  readonly state: string;
  readonly seenAs: string;
  readonly number: string;
  readonly date: string;
  readonly validUntil: string;
  readonly sheets: string;
};

/** Id of the consent text that this version shows (`consent` namespace of locales; S0 p. 8). */
export const CONSENT_TEXT = 'protected-data-1';

export const emptyChild = (): ChildDraft => ({ surname: '', name: '', patronymic: '', iin: '', birthDate: '', sex: '', residence: '' });
export const emptyDocument = (requirement: string): DocumentDraft => ({
  requirement,
  state: '',
  seenAs: '',
  number: '',
  date: '',
  validUntil: '',
  sheets: '',
});

export const emptyVia = (): ViaDraft => ({ department: '', receiptNumber: '', acceptedAt: '', deliveredAt: '' });
export const emptyCounter = (): CounterDraft => ({ queueNumber: '', arrivedAt: '', calledAt: '', finishedAt: '', homeVisit: false });

/** A blank intake for a service; one empty child, documents to be listed from the edition. */
export function emptyDraft(start: {
  readonly service: string;
  readonly region: string;
  readonly channel: string;
  readonly lang: Lang;
}): ApplicationDraft {
  const name = { surname: '', name: '', patronymic: '' };
  return {
    service: start.service,
    region: start.region,
    channel: start.channel,
    applicant: { ...name, iin: '', birthDate: '', sex: '', address: '', phone: '', email: '', lang: start.lang },
    representative: { present: false, ...name, iin: '', powerOfAttorney: { number: '', date: '', notary: '', validUntil: '' } },
    children: [emptyChild()],
    courtDecision: { court: '', date: '', number: '' },
    particulars: {},
    answers: {},
    documents: [],
    identity: { document: '', number: '', validUntil: '' },
    consent: { given: false, text: CONSENT_TEXT, lang: start.lang },
    note: '',
  };
}
