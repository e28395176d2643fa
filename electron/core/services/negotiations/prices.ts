// What pay is worth against prices: real terms between two months.

export const negotiationsPrices = {};
