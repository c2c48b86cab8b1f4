import { buildAll } from './build.ts';

/** Before end-to-end tests: what they load is what the sources say, also when they are run by themselves. */
export default buildAll;
