// Membership reports by any two dimensions, as at a date, as tables and as files.

export const reportRun = {};
