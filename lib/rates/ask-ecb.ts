import { requestText } from '../net/http';
import { SourceFailure } from '../net/source-error';
import { readEcb, type DayRates } from './read-ecb';

/** New about 16:00 CET on every working day. The bank's server gives no other origin leave to read it (CORS), hence the host permission. */
const DAILY = 'https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml';

/**
 * Asks the European Central Bank for its latest reference rates. Gives the file as it came and what it says. Throws `SourceFailure`: `not-data` where something
 * else answered (a page of a proxy), `malformed` where the bank did, in another form.
 */
export async function askEcb(): Promise<{ readonly text: string; readonly day: DayRates }> {
  const { text, contentType } = await requestText({ method: 'GET', url: new URL(DAILY), headers: { Accept: 'application/xml, text/xml' } });
  // Told by the text: what the bank's server calls its type is documented nowhere.
  if (!text.includes('<gesmes:Envelope')) throw new SourceFailure({ kind: 'not-data', status: 200, contentType });
  const day = readEcb(text, Date.now());
  if (day === null) throw new SourceFailure({ kind: 'malformed', where: 'eurofxref-daily.xml' });
  return { text, day };
}
