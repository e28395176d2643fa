// Enquiries: a question answered without a case.

export const enquiries = {};
