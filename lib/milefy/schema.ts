import { z } from 'zod';

/**
 * The answers of milefy-v2.6 as far as they are used, field by field as the tables of "Programs" and "CalculateMiles" say.
 * Codes are open numbers: the document's tables grow. Fields that are not used are not looked at, so that a new one breaks nothing.
 */
const status = z.object({ Code: z.int(), Message: z.string() });

const link = z
  .string()
  .optional()
  .transform((text) => text ?? null);

const programme = z.object({
  programCode: z.string(),
  programName: z.string(),
  helpUrl: link,
  siteUrl: link,
  signupUrl: link,
  allianceCode: z.int(),
  metrics: z.array(z.object({ metricCode: z.int(), metricName: z.string() })),
  tiers: z.array(z.object({ tierCode: z.int(), tierName: z.string() })),
  airlines: z.array(z.string()),
});

export const programmesAnswer = z.object({ Success: z.literal(true), Status: status, Value: z.array(programme) });
export type MilefyProgramme = z.output<typeof programme>;

/** One programme's earnings on one flight, as the API states them. */
export const programmeEarnings = z.object({
  programCode: z.string(),
  tierCode: z.int(),
  earnings: z.array(z.object({ metricCode: z.int(), value: z.number().nonnegative() })),
});

export const milesAnswer = z.object({
  Success: z.literal(true),
  Status: status,
  Value: z.object({
    flights: z.array(z.object({ flightId: z.string(), programs: z.array(programmeEarnings).default([]) })),
    // FLIDE and FLEMP are errors of flights that have no id to name.
    errors: z.array(z.object({ flightId: z.string().nullish(), code: z.string(), message: z.string() })).default([]),
  }),
});
export type MilesAnswer = z.output<typeof milesAnswer>;
