import { z } from 'zod';

/**
 * The answers of milefy-v2.6, field by field as its tables say: what they require is required, what they do not may be absent. Codes are open numbers and texts
 * (`codes.ts`). Fields that the document does not have are not looked at, so that a new one breaks nothing. `z.lazy`, here and in the other clients: a worker that starts makes none of the forms, and a page waits for it.
 */
const status = z.lazy(() => z.object({ Code: z.int(), Message: z.string() }));

const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null);

const answer = <Schema extends z.ZodType>(value: Schema) => z.object({ Success: z.literal(true), Status: status, Value: value });

const programme = z.lazy(() =>
  z.object({
    programCode: z.string(),
    programName: z.string(),
    helpUrl: optional(z.string()),
    siteUrl: optional(z.string()),
    signupUrl: optional(z.string()),
    allianceCode: z.int(),
    metrics: z.array(z.object({ metricCode: z.int(), metricName: z.string() })),
    tiers: z.array(z.object({ tierCode: z.int(), tierName: z.string() })),
    airlines: z.array(z.string()),
  }),
);
export type MilefyProgramme = z.output<typeof programme>;

/** "Programs", Response structure. */
export const programmesAnswer = z.lazy(() => answer(z.array(programme)));

/** "Benefits", Response structure. */
export const benefitTypesAnswer = z.lazy(() => answer(z.array(z.object({ code: z.string(), name: z.string(), description: optional(z.string()) }))));
export type MilefyBenefitType = z.output<typeof benefitTypesAnswer>['Value'][number];

const earnings = z.lazy(() => z.array(z.object({ metricCode: z.int(), value: z.number().nonnegative() })));

const target = { targetId: z.string(), legLevel: z.boolean() };
const upgradeOptions = z.lazy(() => z.array(z.object({ targetFareType: z.int(), details: z.array(z.object(target)) })));
const pricedUpgradeOptions = z.lazy(() =>
  z.array(
    z.object({
      targetFareType: z.int(),
      totalCost: z.number().nonnegative(),
      details: z.array(z.object({ ...target, cost: z.number().nonnegative() })),
    }),
  ),
);

const benefits = z.lazy(() =>
  z.array(
    z.object({
      ...target,
      code: z.string(),
      options: z.array(
        z.object({
          name: z.string(),
          disclaimer: z
            .array(z.string())
            .nullish()
            .transform((lines) => lines ?? []),
          guests: z.int(),
          quantity: optional(z.int()),
          weightMetricType: optional(z.string()),
          weight: optional(z.number()),
          totalWeight: optional(z.number()),
          sizeMetricType: optional(z.string()),
          sizeWidth: optional(z.number()),
          sizeLength: optional(z.number()),
          sizeHeight: optional(z.number()),
          totalLength: optional(z.number()),
        }),
      ),
    }),
  ),
);

const membership = { programCode: z.string(), tierCode: z.int() };

/** One programme's word on one flight, a form for each method. */
const milesEntry = z.lazy(() => z.object({ ...membership, earnings }));
const upgradesEntry = z.lazy(() => z.object({ ...membership, options: upgradeOptions }));
const pricedUpgradesEntry = z.lazy(() => z.object({ ...membership, options: pricedUpgradeOptions }));
const benefitsEntry = z.lazy(() => z.object({ ...membership, benefits }));

export type MilesEntry = z.output<typeof milesEntry>;
export type UpgradesEntry = z.output<typeof upgradesEntry>;
export type PricedUpgradesEntry = z.output<typeof pricedUpgradesEntry>;
export type BenefitsEntry = z.output<typeof benefitsEntry>;

/** "CalculateMixed" and "CalculateOneMixed": what the flags of the request ask for is there, or absent where the programme has nothing to say. */
const mixedWith = <Options extends z.ZodType>(options: Options) =>
  z.object({
    ...membership,
    earnings: optional(z.object({ earnings })),
    upgrades: optional(z.object({ options })),
    benefits: optional(z.object({ benefits })),
  });

const calculated = <Entry extends z.ZodType>(entry: Entry) =>
  answer(
    z.object({
      uniqueId: z.string(),
      flights: z.array(z.object({ flightId: z.string(), programs: z.array(entry).default([]) })),
      // Required by the document, like `errors`; where they are left out because they are empty nothing is lost.
      programs: z.array(z.object({ programCode: z.string() })).default([]),
      // FLIDE and FLEMP are errors of flights that have no id to name.
      errors: z.array(z.object({ flightId: z.string().nullish(), code: z.string(), message: z.string() })).default([]),
    }),
  );

export const milesAnswer = z.lazy(() => calculated(milesEntry));
export const upgradesAnswer = z.lazy(() => calculated(upgradesEntry));
export const pricedUpgradesAnswer = z.lazy(() => calculated(pricedUpgradesEntry));
export const benefitsAnswer = z.lazy(() => calculated(benefitsEntry));
export const mixedAnswer = z.lazy(() => calculated(mixedWith(upgradeOptions)));
export const pricedMixedAnswer = z.lazy(() => calculated(mixedWith(pricedUpgradeOptions)));

/** What a calculating method answers: for each flight the programmes that have something to say of it, and the errors. */
export interface Calculated<Entry> {
  readonly flights: readonly { readonly flightId: string; readonly programs: readonly Entry[] }[];
  readonly errors: readonly { readonly flightId?: string | null | undefined; readonly code: string; readonly message: string }[];
}
