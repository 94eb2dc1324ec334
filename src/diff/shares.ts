/** A share as it is told: two decimals. */
export const round = (share: number): number => Math.round(share * 100) / 100;
