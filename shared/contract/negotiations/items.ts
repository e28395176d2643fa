// The items of a negotiation: claim, offers and counters in dated rounds, and when something may be tabled.

export const negotiationsItems = {};
