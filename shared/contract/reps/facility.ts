// Facility time: hours by person, day and kind, and what the agreement gives.

export const repsFacility = {};
