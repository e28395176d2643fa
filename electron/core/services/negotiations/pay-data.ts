// Pay spines and workforces: kept, typed, pasted from a spreadsheet, brought in from a file.

export const negotiationsPayData = {};
