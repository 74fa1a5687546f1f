import { z } from 'zod';
import { LegalText, Source } from './legal-text.ts';
import processing from './processing.json' with { type: 'json' };

/** Why personal data may be processed: the person agreed, or the law obliges the office (Law 94-V art. 7(1), 9). */
export const LEGAL_BASES = ['consent', 'statute', 'consent-or-statute'] as const;

const Purpose = z.strictObject({ id: z.string(), text: LegalText, source: Source });
/** Data of a kind of people, what for, and on which ground. */
const DataLine = z.strictObject({
  id: z.string(),
  whose: z.enum(['applicant', 'representative', 'child', 'complainant', 'staff']),
  data: LegalText,
  purposes: z.array(z.string()).min(1),
  basis: z.enum(LEGAL_BASES),
  source: Source,
});
export const Processing = z.strictObject({ purposes: z.array(Purpose).min(1), data: z.array(DataLine).min(1) });
export type Processing = z.infer<typeof Processing>;
export type DataLine = z.infer<typeof DataLine>;

/** The purposes of processing and the list of data that the office keeps for them (Law 94-V art. 25(2)); as the product carries it, proved by tests. */
export const loadProcessing = (): Processing => processing as Processing;
