// The register of agreements with the employer: their days, clauses, reviews and papers.

export const agreements = {};
