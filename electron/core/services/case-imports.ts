// Bringing in open cases from a spreadsheet, and taking the list of cases out as a file.

export const caseImports = {};
