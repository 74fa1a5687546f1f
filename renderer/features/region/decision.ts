import type { DEVICE_DECISIONS, DeviceLine } from '../../../shared/wire/region-view.ts';

/** What is to be decided of a computer. */
export type Decision = { readonly computer: DeviceLine; readonly decision: (typeof DEVICE_DECISIONS)[number] };
