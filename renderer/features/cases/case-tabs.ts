export const CASE_TABS = ['progress', 'application', 'reckoning', 'journal', 'forms', 'complaints'] as const;
export type CaseTab = (typeof CASE_TABS)[number];
