export const COMPLAINT_TABS = ['progress', 'text', 'reckoning', 'journal', 'forms'] as const;
export type ComplaintTab = (typeof COMPLAINT_TABS)[number];
