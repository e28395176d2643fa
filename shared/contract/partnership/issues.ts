// Issues, early conversations, disputes, the entries on any partnership record, and who may see them.

export const partnershipIssues = {};
