import { z } from 'zod';
import { Bilingual, Staff } from '../cases/office.ts';
import { InstantSchema } from '../kernel/schemas.ts';
import { line } from '../people/person.ts';
import { WORKPLACE_KINDS } from '../roles/workplaces.ts';
import { envelope } from './envelope.ts';
import { Grant } from './grant.ts';
import { IdText, PublicKeyText, SignatureText, signedOf } from './signed.ts';

/*
 * How a computer comes to belong to an office of the region: the region gives a code for one use within ten minutes; the computer shows it with its public key;
 * another person of the region approves; then the region's stream of that office names the computer, its key and its mark in numbers.
 */

/** Eight letters and digits without those that look alike, in two groups. */
export const EnrolmentCode = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/, { message: 'code-shape' });
export const CODE_MINUTES = 10;

/** What a code is for, asked before the computer has keys: shows the person where they are about to go. Uses nothing up. */
export const CodeRequest = envelope({ protocol: z.int().positive(), code: EnrolmentCode });
export const CodeAnswer = envelope({
  /** Absent: the region has no such office yet; the computer brings its own. */
  office: envelope({ id: IdText, name: Bilingual, kind: z.enum(WORKPLACE_KINDS), staff: z.array(Staff.omit({ phone: true })).max(1000) }).optional(),
  region: envelope({ name: Bilingual, publicKey: PublicKeyText }),
});
export type CodeAnswer = z.infer<typeof CodeAnswer>;

/** A device that this computer was before a loss: its key verifies what was signed under it, and nothing is ever asked in its name. */
export const EarlierDevice = envelope({ id: IdText, publicKey: PublicKeyText });
export type EarlierDevice = z.infer<typeof EarlierDevice>;

export const EnrolmentRequest = envelope({
  protocol: z.int().positive(),
  app: z.string().max(40),
  code: EnrolmentCode,
  office: envelope({ id: IdText, name: Bilingual, kind: z.enum(WORKPLACE_KINDS) }),
  device: envelope({ id: IdText, publicKey: PublicKeyText, name: line(60) }),
  /** The mark that this computer already uses in numbers; the region answers another when it is taken. */
  mark: z
    .string()
    .regex(/^[\p{L}\d]{1,4}$/u)
    .optional(),
  /** All earlier devices of this computer, known to the region or not: who approves the computer approves them with it. */
  earlier: z.array(EarlierDevice).max(1000).optional(),
});
export type EnrolmentRequest = z.infer<typeof EnrolmentRequest>;

export const DEVICE_STATES = ['waiting', 'approved', 'refused', 'revoked'] as const;
/** Asked again, with the device's proof, until it is no longer waiting. */
export const EnrolmentAnswer = envelope({
  state: z.enum(DEVICE_STATES),
  office: IdText,
  mark: z.string().max(4).optional(),
  regionKey: PublicKeyText,
  /** The region's key for couriers' packets (X25519, raw, base64). */
  packetKey: PublicKeyText.optional(),
  regionName: Bilingual,
  /** It is a computer of the region's own office: its people see the others. */
  own: z.boolean().optional(),
  grant: signedOf(Grant).optional(),
  /** Minutes after midnight at which this office's night slot begins. */
  slot: z.int().min(0).max(1439),
  at: InstantSchema,
});
export type EnrolmentAnswer = z.infer<typeof EnrolmentAnswer>;

/** A new key for the same computer: the request is proved by the old key, `signature` is the new key's of the SHA-256 of `rotationText`. Asked when nothing is left to send. */
export const KeyRotation = envelope({ protocol: z.int().positive(), publicKey: PublicKeyText, signature: SignatureText });
export type KeyRotation = z.infer<typeof KeyRotation>;
export const rotationText = (device: string, publicKey: string): string => ['qamqor-rotation-1', device, publicKey].join('\n');
