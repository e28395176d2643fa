// Union profiles, briefings of managers, introductions, who has a voice where.

export const partnershipPeople = {};
