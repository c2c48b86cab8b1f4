/**
 * Milefy's tier of a member status, by the names on both sides (FACTS 4.3, "Status mapping"): Miles & More itself has no number for it. `null` where the status says no tier: INST, blank or
 * another one; then the traveller is asked.
 */
export function tierOfStatus(status: string): number | null {
  const tiers: Readonly<Record<string, number>> = { BASE: 1, FTL: 8, SEN: 16, HON: 24 };
  return Object.hasOwn(tiers, status) ? (tiers[status] ?? null) : null;
}
