import { type Addressee } from '../../../shared/complaints/complaint.ts';
import { COMPLAINT_ADDRESSEES, type ComplaintRule, type Edition } from '../../../shared/law/catalogue.ts';

/** Somebody a complaint may be addressed to, and what the edition says of them; null: it does not name them. */
export type AddresseeChoice = { readonly addressee: Addressee; readonly rule: ComplaintRule | null };

/** To whom a complaint may be addressed under an edition: the akimat only where the edition names it (Standard 2015 p. 11), the others always. */
export function addresseeChoices(edition: Edition | null): readonly AddresseeChoice[] {
  const ruleOf = (addressee: Addressee) => edition?.complaints.find((rule) => rule.addressee === addressee) ?? null;
  return COMPLAINT_ADDRESSEES.map((addressee) => ({ addressee, rule: ruleOf(addressee) })).filter(
    ({ addressee, rule }) => addressee !== 'akimat' || rule !== null,
  );
}
