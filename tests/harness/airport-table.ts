import type { AirportColumns } from '../../lib/places/airports.ts';

/** Not airports, whatever the source says: `XXX` is the blank of many systems, and stands at a helipad beside a bus station. */
const NOT_AIRPORTS: ReadonlySet<string> = new Set(['XXX']);

/** What volunteers of OurAirports write into a name about the entry instead of the airport. */
const REMARK = /\s*(?:\[(?:duplicate|closed|unusable|in-active)\]|\((?:unusable|under construction)\))\s*/gi;

/**
 * Turns OurAirports' `airports.csv` into the text of the asset `data/airports.json`: every airport that is not closed and has an IATA code.
 * Run when the table is renewed, never in the extension. `source` says which file this was.
 * Throws where two airports claim one code or a row is not of the documented form (https://ourairports.com/help/data-dictionary.html).
 */
export function airportTable(csv: string, source: string): string {
  const rows = records(csv)
    .filter((row) => row['type'] !== 'closed' && /^[A-Z]{3}$/.test(row['iata_code'] ?? '') && !NOT_AIRPORTS.has(row['iata_code'] ?? ''))
    .map(airport)
    .toSorted((one, other) => (one.code < other.code ? -1 : 1));
  const twice = rows.find((row, at) => row.code === rows[at + 1]?.code);
  if (twice !== undefined) throw new Error(`Two airports claim ${twice.code}: decide which one it is.`);
  const columns: AirportColumns = {
    source,
    codes: rows.map((row) => row.code).join(''),
    countries: rows.map((row) => row.country).join(''),
    latitudes: rows.map((row) => row.latitude),
    longitudes: rows.map((row) => row.longitude),
    names: rows.map((row) => row.name).join('|'),
  };
  return JSON.stringify(columns);
}

type Row = Readonly<Record<string, string>>;

function airport(row: Row): { code: string; country: string; latitude: number; longitude: number; name: string } {
  const code = row['iata_code'] ?? '';
  const country = row['iso_country'] ?? '';
  const name = (row['name'] ?? '').replace(REMARK, ' ').replace(/\s+/g, ' ').trim();
  if (!/^[A-Z]{2}$/.test(country) || country === 'ZZ') throw new Error(`${code} has no country: ${country}`);
  if (name === '' || /[|~]/.test(name)) throw new Error(`${code} has a name that the table cannot hold: ${name}`);
  return {
    code,
    country,
    latitude: thousandths(row['latitude_deg'], 90, code),
    longitude: thousandths(row['longitude_deg'], 180, code),
    name: name.replace(/ Airport$/, '~'),
  };
}

function thousandths(text: string | undefined, limit: number, code: string): number {
  const degrees = text === undefined || text === '' ? Number.NaN : Number(text);
  if (!(Math.abs(degrees) <= limit)) throw new Error(`${code} has no place: ${text}`);
  return Math.round(degrees * 1000);
}

/** Reads CSV as RFC 4180 has it (quoted fields may hold commas, quotes and line breaks); the first line names the columns. */
function records(csv: string): Row[] {
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y;
  const lines: string[][] = [];
  let line: string[] = [];
  while (field.lastIndex < csv.length) {
    const found = field.exec(csv);
    if (found === null) throw new Error(`Not CSV in line ${lines.length + 1}`);
    const [, text = '', end = ''] = found;
    line.push(text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text);
    if (end !== ',') {
      lines.push(line);
      line = [];
    }
  }
  const [head = [], ...rest] = lines;
  return rest.map((values) => Object.fromEntries(head.map((column, at) => [column, values[at] ?? ''])));
}
