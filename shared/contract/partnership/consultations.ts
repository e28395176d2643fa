// Consultations and decisions: how early, with what information, and what changed because of the union.

export const partnershipConsultations = {};
