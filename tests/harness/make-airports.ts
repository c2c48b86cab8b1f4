import { readFileSync, writeFileSync } from 'node:fs';
import { airportTable } from './airport-table.ts';
import { BadArguments, pathGiven, ROOT, runProgram } from './progress.ts';

/*
 * Renews the table of airports that is packed into the extension, once or twice a year: airports open, move and get new codes. Take `airports.csv` from
 * https://ourairports.com/data/ (public domain) and say which one it is:
 *
 *   npm run airports -- airports.csv 'OurAirports airports.csv of 2026-11-21'
 *
 * Then read the difference in `git diff --stat`, run the tests (`tests/unit/places.test.ts` knows some airports by heart), and put the new date into NOTICE.
 */
const TABLE = `${ROOT}public/data/airports.json`;

await runProgram(async () => {
  const [csv, source] = process.argv.slice(2);
  if (csv === undefined || source === undefined) throw new BadArguments("airports: npm run airports -- airports.csv 'which file this is, and of when'");
  writeFileSync(TABLE, airportTable(readFileSync(pathGiven(csv), 'utf8'), source));
});
