import type { Refusal } from '../../shared/kernel/refusal.ts';
import { addressFault, codeFault, tidyAddress } from './region-code.ts';
import type { RegionTyped } from './RegionCodeFields.tsx';

const LONGEST_NAME = 60;

/** What is wrong with what was typed, before the region is asked. */
export function regionIssues({ address, code, computer }: RegionTyped): readonly Refusal[] {
  const name = computer.trim();
  const nameFault = name === '' ? 'required' : name.length > LONGEST_NAME ? 'too-long' : null;
  return [addressFault(tidyAddress(address)), codeFault(code), nameFault && { code: nameFault, field: 'computer' }].filter((issue) => issue !== null);
}

/** The field that a refusal of the region belongs to, so that the cursor stands where it is mended. */
export function placeRegionRefusal(refusal: Refusal): Refusal {
  if (refusal.field !== undefined) return refusal;
  if (ABOUT_CODE.includes(refusal.code)) return { ...refusal, field: 'code' };
  return ABOUT_ADDRESS.includes(refusal.code) ? { ...refusal, field: 'address' } : refusal;
}

const ABOUT_CODE = ['code-wrong', 'office-other'];
const ABOUT_ADDRESS = ['not-a-region', 'certificate-wrong', 'address-not-https', 'address-wrong'];
