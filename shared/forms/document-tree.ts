import type { Lang } from '../kernel/lang.ts';

/** A printed form as data; knows no PDF. Text is NFC. What the reader sees is exactly what `textOf` says, in order. */
export type FormDocument = {
  readonly form: string;
  readonly lang: Lang;
  /** Title for the window and the PDF's metadata; holds no personal data. */
  readonly title: string;
  /** Is the wording the act's own, or reconstructed? (law.md B) */
  readonly annexText: 'official' | 'reconstructed';
  readonly landscape?: boolean;
  /** Size of the body type in points; 14 unless told. */
  readonly size?: number;
  /** Drawn across each page: practice office, draft. */
  readonly watermark?: string;
  /** Left and right of the foot; '{page}' and '{pages}' are replaced. */
  readonly footer: { readonly left: string; readonly right: string };
  readonly blocks: readonly Block[];
};

export type Run = { readonly text: string; readonly bold?: boolean; readonly italic?: boolean; readonly underline?: boolean };
export type Align = 'left' | 'center' | 'right' | 'justify';
export type Block =
  | { readonly kind: 'letterhead'; readonly left: readonly string[]; readonly right: readonly string[] }
  | { readonly kind: 'heading'; readonly text: string; readonly level: 1 | 2 }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly align?: Align; readonly indent?: boolean; readonly size?: number }
  /** A block at the right half of the page: addressee, annex mark. */
  | { readonly kind: 'right-block'; readonly lines: readonly string[]; readonly size?: number }
  | {
      readonly kind: 'fields';
      readonly rows: readonly { readonly label: string; readonly value: string }[];
      /** Values in bold. */ readonly strong?: boolean;
    }
  /** A line to write on, with its caption under it in small type; value may be empty. */
  | { readonly kind: 'caption-line'; readonly value: string; readonly caption: string }
  | { readonly kind: 'list'; readonly items: readonly { readonly mark: string; readonly text: string }[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
      readonly size?: number;
    }
  | { readonly kind: 'signature'; readonly post: string; readonly name: string; readonly seal?: string; readonly caption: string }
  /** Frame of the office's stamp of incoming (name in Kazakh only: Language Law art. 21). */
  | { readonly kind: 'stamp'; readonly lines: readonly string[] }
  | { readonly kind: 'rule' }
  | { readonly kind: 'space'; readonly mm: number };
