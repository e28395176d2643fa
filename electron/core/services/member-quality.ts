// Data quality: what is missing, impossible or alike in the list, and mending it in bulk.

export const memberQuality = {};
