import type { Api } from './exchange.ts';
import { ecb } from './ecb.ts';
import { latamPass } from './latam-pass.ts';
import { lufthansa } from './lufthansa.ts';
import { milefy } from './milefy.ts';
import { milesAndMore } from './miles-and-more.ts';

/** Every API the sandbox plays; the first that plays a host answers under it. */
export const APIS: readonly Api[] = [milefy, milesAndMore, lufthansa, latamPass, ecb];
