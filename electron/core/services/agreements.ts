// Agreements: each procedure and the one function that answers it.

export const agreements = {};
