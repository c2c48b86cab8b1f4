import { ECB_CONTENT_TYPE } from './assumptions.ts';
import { NO_LOGIN, textAnswer, type Api } from './exchange.ts';

const PATH = '/stats/eurofxref/eurofxref-daily.xml';

/** Near to the real ones of those weeks and made up, so that tests can tell them from every real day. Always the same day: expected values stay literals. */
const DATE = '2026-11-20';
const RATES = `
  USD 1.1200, JPY 177.50, CZK 24.400, DKK 7.4700, GBP 0.84500, HUF 365.00, PLN 4.3800, RON 5.3500, SEK 11.2000, CHF 0.9300, ISK 137.00, NOK 10.7200,
  TRY 56.0000, AUD 1.6100, BRL 5.6000, CAD 1.6000, CNY 7.5500, HKD 8.8000, IDR 20000.00, ILS 3.4000, INR 108.5000, KRW 1500.00, MXN 20.2000, MYR 4.6000,
  NZD 2.0000, PHP 70.500, SGD 1.4400, THB 37.800, ZAR 18.5000`;

/** The daily file, byte for byte of the form that the bank serves: tabs, single quotes, decimals with their zeros. */
function dailyFile(): string {
  const lines = RATES.trim()
    .split(/,\s+/)
    .map((entry) => entry.split(' '))
    .map(([currency, rate]) => `\t\t\t<Cube currency='${currency}' rate='${rate}'/>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
\t<gesmes:subject>Reference rates</gesmes:subject>
\t<gesmes:Sender>
\t\t<gesmes:name>European Central Bank</gesmes:name>
\t</gesmes:Sender>
\t<Cube>
\t\t<Cube time='${DATE}'>
${lines.join('')}\t\t</Cube>
\t</Cube>
</gesmes:Envelope>
`;
}

/**
 * The European Central Bank's euro foreign exchange reference rates, for anybody. Like the bank's own server it says nothing of other origins (no CORS headers), so
 * that an extension without the host's permission gets nothing.
 */
export const ecb: Api = {
  name: 'ecb',
  defaults: NO_LOGIN,
  plays: (host) => host === 'www.ecb.europa.eu',
  answer({ method, path }) {
    if (method !== 'GET' || path !== PATH) return textAnswer(404, 'The sandbox has the daily file of the ECB only');
    return { status: 200, headers: { 'content-type': ECB_CONTENT_TYPE }, body: dailyFile() };
  },
};
