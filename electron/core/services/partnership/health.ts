// The health check of both sides, the yearly checklist, and the measures that both sides watch.

export const partnershipHealth = {};
