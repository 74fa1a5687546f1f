export const CASE_TABS = ['progress', 'application', 'reckoning', 'journal', 'forms'] as const;
export type CaseTab = (typeof CASE_TABS)[number];
