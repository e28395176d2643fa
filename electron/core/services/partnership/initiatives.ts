// What both sides work at together; stories, the annual report, the library of templates.

export const partnershipInitiatives = {};
