/** One segment that passed validation (v2.6, `flights[].legs[].segments[]`). */
export interface Segment {
  /** `segmentId`, or the generated one. */
  readonly id: string;
  readonly marketing: string;
  readonly operating: string;
  readonly from: string;
  readonly to: string;
  readonly fareCode: string;
  readonly distance: number | null;
}

/** One leg that passed validation (v2.6, `flights[].legs[]`); it has at least one segment. */
export interface Leg {
  /** `legId`, or the generated one. */
  readonly id: string;
  readonly segments: readonly Segment[];
}

/** What the passenger pays (v2.6, `flights[].price`): `fare` where given, else `total`. */
export interface Price {
  readonly currency: string;
  readonly fare: number;
}

/** One flight that passed validation (v2.6, `flights[]`). */
export interface Flight {
  readonly flightId: string;
  readonly legs: readonly Leg[];
  readonly price: Price | null;
}

/** The segments of all legs in a row. */
export function segmentsOf({ legs }: Flight): readonly Segment[] {
  return legs.flatMap(({ segments }) => segments);
}
