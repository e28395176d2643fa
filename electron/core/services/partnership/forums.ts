// Forums: opening one, its seats and rules, its constitution, its schedule, and the home of partnership.

export const partnershipForums = {};
