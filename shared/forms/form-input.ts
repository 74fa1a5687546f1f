import type { Case, CaseState, Decision } from '../cases/case.ts';
import type { Office } from '../cases/office.ts';
import type { ServiceTerms } from '../deadlines/reckoning.ts';
import type { Format } from '../kernel/format.ts';
import type { Lang } from '../kernel/lang.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { LocalDateTime } from '../kernel/local-date-time.ts';
import type { Catalogue, Channel, Edition } from '../law/catalogue.ts';
import type { FormTexts } from './built-in-texts.ts';
import type { FormDocument } from './document-tree.ts';

/** The words of a sheet in one language: `say` looks into `locales/<lang>/forms.json`, or `terms.json` for keys that begin with 'terms:'. */
export type FormWords = {
  readonly say: (key: string, params?: Readonly<Record<string, string | number>>) => string;
  /** Are there words for the key? */
  readonly has: (key: string) => boolean;
  /** The program's own texts of forms as they stand. */
  readonly texts: FormTexts;
  /** How we know the wording, where a package of the region gives it; absent: what the edition says of the form. */
  readonly annexText?: FormDocument['annexText'];
  readonly format: Format;
};

/** What a form of a case may draw on. */
export type CaseFormInput = {
  readonly case: Case;
  readonly edition: Edition;
  readonly office: Office;
  readonly catalogue: Catalogue;
  /** The reckoning of the case's terms, for the control card; null when the calendar cannot give it. */
  readonly terms: ServiceTerms | null;
  /** Moment of printing and staff id of who prints. */
  readonly printedAt: LocalDateTime;
  readonly printedBy: string;
};

/** A line of the register; a `CaseSummary` of the index fits. */
export type JournalRow = {
  readonly number: string;
  readonly state: CaseState;
  readonly service: string;
  readonly channel: Channel;
  readonly receivedAt: LocalDateTime;
  readonly due: LocalDate | null;
  readonly executor: string | null;
  readonly applicant: string;
  readonly decisionKind: Decision['kind'] | null;
  readonly decisionNumber: string | null;
  readonly decisionDate: LocalDate | null;
  readonly issuedAt: LocalDateTime | null;
};

export type JournalFormInput = {
  readonly rows: readonly JournalRow[];
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly office: Office;
  readonly catalogue: Catalogue;
  readonly printedAt: LocalDateTime;
  readonly printedBy: string;
};

/** A form as data; the language is the sheet's, whatever the screen speaks. */
export type BuildForm<Input> = (input: Input, lang: Lang, words: FormWords) => FormDocument;
