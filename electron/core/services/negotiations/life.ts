// A negotiation: opened, prepared, its team, timetable and mandate, and how it ended.

export const negotiationsLife = {};
