import type { Api } from './exchange.ts';
import { ecb } from './ecb.ts';
import { lufthansa } from './lufthansa.ts';
import { milefy } from './milefy.ts';

/** Every API the sandbox plays; the first that plays a host answers under it. */
export const APIS: readonly Api[] = [milefy, lufthansa, ecb];
