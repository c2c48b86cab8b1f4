/**
 * What the charts say of the demo page's rows (tests/fixtures/demo/flights.ts: one way, one adult, economy by the page's own data), worked out by hand.
 *
 * Miles & More pays, on tickets of the Lufthansa Group, miles for the fare without taxes, so "at most" for the price of the row: a Senator gets 6 per
 * euro where Lufthansa or SWISS fly (684.50 × 6 = 4,107; 597.25 × 6 = 3,583.5), the next whole mile at the top of a range. Flights that the group does not sell
 * are hardly ever on its tickets, and what other airlines' tickets earn by class is in no public table but Lufthansa's own: unknown. Points: 60 between continents,
 * 20 within one, in economy: GRU–FRA 60; GRU–ZRH and ZRH–FRA, GRU–LIS and LIS–FRA 60 + 20; GRU–EWR and EWR–FRA, GRU–YYZ and YYZ–FRA 60 + 60; GRU–IST 60, and
 * IST–FRA 20 or 60, since nobody says on which continent Istanbul is; of LATAM to London nothing is known, LHR–FRA with Lufthansa is 20, and at least 125 miles
 * (the least of a segment in every class that Lufthansa sells) on a ticket of others; on one of the group's the fare may be LATAM's alone. LATAM, Air France, KLM, British
 * Airways and Iberia are in no rule of the programme's: unknown, which is not nothing.
 */
const UNKNOWN = 'Unknown in Miles & More rules';

export const BY_CHARTS_SENATOR: readonly string[] = [
  '≤ 4,107 Award Miles · 60 Points · if ticketed by Lufthansa Group rules',
  UNKNOWN,
  '≤ 3,584 Award Miles · 80 Points · if ticketed by Lufthansa Group rules',
  'Award Miles unknown · 80 Points rules',
  UNKNOWN,
  UNKNOWN,
  UNKNOWN,
  UNKNOWN,
  '≥ 125 Award Miles (1 of 2) · ≥ 20 Points (1 of 2) · if not ticketed by Lufthansa Group rules',
  'Award Miles unknown · 120 Points rules',
  'Award Miles unknown · 80–120 Points rules',
  'Award Miles unknown · 120 Points rules',
];

/** Without status 4 miles per euro: 684.50 × 4 = 2,738; 597.25 × 4 = 2,389. Points do not hang on status. */
export const BY_CHARTS_MEMBER: readonly string[] = BY_CHARTS_SENATOR.with(0, '≤ 2,738 Award Miles · 60 Points · if ticketed by Lufthansa Group rules').with(
  2,
  '≤ 2,389 Award Miles · 80 Points · if ticketed by Lufthansa Group rules',
);

const LATAM_UNKNOWN = 'Unknown in LATAM Pass rules';

/**
 * LATAM Pass speaks of LA 8070 alone: on tickets of LATAM's own a Gold member gets 6 miles per dollar between Brazil and Europe, and at most 6 qualifying points. The sandbox's
 * European Central Bank gives 1.1200 dollars for a euro: 649.90 × 1.12 × 6 = 4,367.3; the day that comes in the package gives 1.1269: 4,394.2.
 */
const latam = (most: string): readonly string[] =>
  BY_CHARTS_SENATOR.map(() => LATAM_UNKNOWN).with(1, `≤ ${most} Miles · ≤ ${most} Qualifying Points · if ticketed by LATAM rules`);

export const BY_CHARTS_LATAM_GOLD = latam('4,368');
export const BY_CHARTS_LATAM_GOLD_PACKAGED = latam('4,395');
