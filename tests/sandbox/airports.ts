/**
 * ASSUMPTION. Milefy v2.6, CalculateMiles, `distance`: "If absent, the shortest distance between two airports will be
 * calculated instead"; with which coordinates and which model of the earth the document does not say. Here: a table of
 * airports rounded to a hundredth of a degree, a spherical earth, and a made-up place for every code that the table lacks.
 *
 * The regions are the six of Miles & More (PRODUCT.md): Europe with North Africa; Africa; Asia; Oceania; North and
 * Central America with the Caribbean; South America. Which region a border country belongs to is assumed.
 */
type Region = 'europe' | 'africa' | 'asia' | 'oceania' | 'northAmerica' | 'southAmerica';

export interface Place {
  readonly region: Region;
  readonly latitude: number;
  readonly longitude: number;
  /** False when the code is not in the table and its place was made up. */
  readonly known: boolean;
}

const TABLE: Readonly<Record<Region, string>> = {
  europe: `
    FRA 50.03 8.57, MUC 48.35 11.79, ZRH 47.46 8.55, VIE 48.11 16.57, BRU 50.90 4.48, LHR 51.47 -0.45, LGW 51.15 -0.19,
    LCY 51.51 0.06, STN 51.89 0.24, LTN 51.87 -0.37, CDG 49.01 2.55, ORY 48.72 2.38, AMS 52.31 4.76, MAD 40.47 -3.57,
    BCN 41.30 2.08, LIS 38.77 -9.13, OPO 41.24 -8.68, FCO 41.80 12.24, MXP 45.63 8.72, LIN 45.45 9.28, VCE 45.51 12.35,
    NAP 40.88 14.29, CPH 55.62 12.66, ARN 59.65 17.92, OSL 60.19 11.10, HEL 60.32 24.96, WAW 52.17 20.97, KRK 50.08 19.78,
    PRG 50.10 14.26, BUD 47.44 19.26, OTP 44.57 26.09, SOF 42.70 23.41, ATH 37.94 23.94, IST 41.26 28.74, SAW 40.90 29.31,
    DUB 53.42 -6.27, EDI 55.95 -3.37, MAN 53.35 -2.27, BHX 52.45 -1.75, HAM 53.63 9.99, BER 52.37 13.50, TXL 52.56 13.29,
    DUS 51.29 6.77, CGN 50.87 7.14, STR 48.69 9.22, NUE 49.50 11.08, HAJ 52.46 9.68, LEJ 51.42 12.24, BRE 53.05 8.79,
    GVA 46.24 6.11, BSL 47.59 7.53, NCE 43.66 7.22, LYS 45.73 5.08, MRS 43.44 5.22, TLS 43.63 1.37, BOD 44.83 -0.72,
    LUX 49.62 6.20, GOT 57.66 12.29, BGO 60.29 5.22, KEF 63.99 -22.61, RIX 56.92 23.97, TLL 59.41 24.83, VNO 54.63 25.29,
    KBP 50.35 30.89, BEG 44.82 20.31, ZAG 45.74 16.07, SVO 55.97 37.41, SPU 43.54 16.30, DBV 42.56 18.27, LJU 46.22 14.46,
    PMI 39.55 2.74, AGP 36.67 -4.50, ALC 38.28 -0.56, SVQ 37.42 -5.89, VLC 39.49 -0.48, BIO 43.30 -2.91, LPA 27.93 -15.39,
    TFS 28.04 -16.57, FAO 37.01 -7.97, FNC 32.69 -16.77, BLQ 44.53 11.29, FLR 43.81 11.20, PSA 43.68 10.39, CTA 37.47 15.07,
    PMO 38.18 13.10, TRN 45.20 7.65, MLA 35.86 14.48, LCA 34.88 33.63, CAI 30.12 31.41, CMN 33.37 -7.59, RAK 31.61 -8.04,
    TUN 36.85 10.23, ALG 36.69 3.22`,
  africa: `
    JNB -26.14 28.25, CPT -33.97 18.60, DUR -29.61 31.12, NBO -1.32 36.93, ADD 8.98 38.80, LOS 6.58 3.32, ACC 5.61 -0.17,
    DSS 14.67 -17.07, LAD -8.86 13.23, MRU -20.43 57.68, WDH -22.48 17.47, KGL -1.97 30.14, DAR -6.88 39.20, ABV 9.01 7.26,
    MBA -4.03 39.59, EBB 0.04 32.44, SEZ -4.67 55.52`,
  asia: `
    DXB 25.25 55.36, AUH 24.43 54.65, DOH 25.27 51.61, RUH 24.96 46.70, JED 21.68 39.16, TLV 32.01 34.89, AMM 31.72 35.99,
    BEY 33.82 35.49, KWI 29.23 47.97, BAH 26.27 50.63, MCT 23.59 58.28, DEL 28.57 77.10, BOM 19.09 72.87, BLR 13.20 77.71,
    MAA 12.99 80.17, HYD 17.24 78.43, CCU 22.65 88.45, IXM 9.83 78.09, COK 10.15 76.40, CMB 7.18 79.88, MLE 4.19 73.53,
    KTM 27.70 85.36, DAC 23.84 90.40, BKK 13.69 100.75, HKT 8.11 98.32, SIN 1.36 103.99, KUL 2.75 101.71, CGK -6.13 106.66,
    DPS -8.75 115.17, MNL 14.51 121.02, CEB 10.31 123.98, HAN 21.22 105.81, SGN 10.82 106.65, HKG 22.31 113.91,
    TPE 25.08 121.23, PEK 40.08 116.58, PKX 39.51 116.41, PVG 31.14 121.81, SHA 31.20 121.34, CAN 23.39 113.30,
    SZX 22.64 113.81, CTU 30.58 103.95, ICN 37.46 126.44, GMP 37.56 126.79, PUS 35.18 128.94, NRT 35.76 140.39,
    HND 35.55 139.78, KIX 34.43 135.24, NGO 34.86 136.81, FUK 33.59 130.45, CTS 42.78 141.69, ALA 43.35 77.04,
    TAS 41.26 69.28, TBS 41.67 44.95, GYD 40.47 50.05, EVN 40.15 44.40`,
  oceania: `
    SYD -33.95 151.18, MEL -37.67 144.84, BNE -27.38 153.12, PER -31.94 115.97, ADL -34.95 138.53, AKL -37.01 174.79,
    CHC -43.49 172.53, WLG -41.33 174.81, NAN -17.76 177.44, PPT -17.55 -149.61, GUM 13.48 144.80`,
  northAmerica: `
    LAX 33.94 -118.41, SFO 37.62 -122.38, SAN 32.73 -117.19, SJC 37.36 -121.93, OAK 37.72 -122.22, SMF 38.70 -121.59,
    SNA 33.68 -117.87, LAS 36.08 -115.15, PHX 33.43 -112.01, SEA 47.45 -122.31, PDX 45.59 -122.60, YVR 49.19 -123.18,
    DEN 39.86 -104.67, SLC 40.79 -111.98, DFW 32.90 -97.04, DAL 32.85 -96.85, IAH 29.98 -95.34, HOU 29.65 -95.28,
    AUS 30.19 -97.67, SAT 29.53 -98.47, MSP 44.88 -93.22, ORD 41.98 -87.90, MDW 41.79 -87.75, DTW 42.21 -83.35,
    STL 38.75 -90.37, MCI 39.30 -94.71, IND 39.72 -86.29, CVG 39.05 -84.67, CMH 40.00 -82.89, CLE 41.41 -81.85,
    PIT 40.49 -80.23, BNA 36.12 -86.68, MEM 35.04 -89.98, MSY 29.99 -90.26, ATL 33.64 -84.43, CLT 35.21 -80.94,
    RDU 35.88 -78.79, MIA 25.79 -80.29, FLL 26.07 -80.15, MCO 28.43 -81.31, TPA 27.98 -82.53, PBI 26.68 -80.10,
    IAD 38.94 -77.46, DCA 38.85 -77.04, BWI 39.18 -76.67, PHL 39.87 -75.24, EWR 40.69 -74.17, JFK 40.64 -73.78,
    LGA 40.78 -73.87, BOS 42.36 -71.01, HNL 21.32 -157.92, OGG 20.90 -156.43, ANC 61.17 -150.00, YYZ 43.68 -79.63,
    YUL 45.47 -73.74, YOW 45.32 -75.67, YYC 51.11 -114.02, YEG 53.31 -113.58, YHZ 44.88 -63.51, YWG 49.91 -97.24,
    YQB 46.79 -71.39, MEX 19.44 -99.07, CUN 21.04 -86.87, GDL 20.52 -103.31, MTY 25.78 -100.11, SJD 23.15 -109.72,
    PVR 20.68 -105.25, NAS 25.04 -77.47, GCM 19.29 -81.36, KIN 17.94 -76.79, MBJ 18.50 -77.91, PUJ 18.57 -68.36,
    SDQ 18.43 -69.67, SJU 18.44 -66.00, HAV 22.99 -82.41, AUA 12.50 -70.02, BGI 13.07 -59.49, PTY 9.07 -79.38,
    SJO 9.99 -84.21, GUA 14.58 -90.53, SAL 13.44 -89.06`,
  southAmerica: `
    GRU -23.43 -46.47, CGH -23.63 -46.66, VCP -23.01 -47.13, GIG -22.81 -43.25, SDU -22.91 -43.16, BSB -15.87 -47.92,
    GYN -16.63 -49.22, CNF -19.63 -43.97, SSA -12.91 -38.33, REC -8.13 -34.92, FOR -3.78 -38.53, NAT -5.77 -35.37,
    JDO -7.22 -39.27, THE -5.06 -42.82, BEL -1.38 -48.48, MAO -3.04 -60.05, SLZ -2.59 -44.23, CWB -25.53 -49.18,
    VIX -20.26 -40.29, FLN -27.67 -48.55, POA -29.99 -51.17, BPS -16.44 -39.08, CGB -15.65 -56.12, MCZ -9.51 -35.79,
    IGU -25.60 -54.49, LDB -23.33 -51.13, EZE -34.82 -58.54, AEP -34.56 -58.42, SCL -33.39 -70.79, LIM -12.02 -77.11,
    BOG 4.70 -74.15, MDE 6.16 -75.42, CTG 10.44 -75.51, UIO -0.13 -78.36, GYE -2.16 -79.88, CCS 10.60 -66.99,
    MVD -34.84 -56.03, ASU -25.24 -57.52, LPB -16.51 -68.19, VVI -17.64 -63.14`,
};

/** Where a code that the table lacks is put, before its own offset. */
const MIDDLE: readonly (readonly [Region, number, number])[] = [
  ['europe', 48, 10],
  ['africa', -5, 25],
  ['asia', 30, 100],
  ['oceania', -30, 145],
  ['northAmerica', 40, -95],
  ['southAmerica', -15, -55],
];

const PLACES: ReadonlyMap<string, Place> = readTable();

function readTable(): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const [region] of MIDDLE) {
    for (const line of TABLE[region].split(',')) {
      const [code, latitude, longitude] = line.trim().split(' ');
      if (code === undefined || latitude === undefined || longitude === undefined) throw new Error(`Bad airport: ${line}`);
      places.set(code, { region, latitude: Number(latitude), longitude: Number(longitude), known: true });
    }
  }
  return places;
}

/** ASSUMPTION: the same code always lands in the same region within 10 degrees of latitude and 15 of longitude of its middle. */
function madeUp(code: string): Place {
  let hash = 0;
  for (const letter of code) hash = hash * 26 + letter.charCodeAt(0) - 65;
  const [region, latitude, longitude] = MIDDLE[hash % MIDDLE.length] ?? ['europe', 48, 10];
  return {
    region,
    latitude: latitude + ((hash * 7) % 21) - 10,
    longitude: longitude + ((hash * 13) % 31) - 15,
    known: false,
  };
}

/** The place of an airport code; every three-letter code has one (CalculateMiles, `deptCode` and `destCode`). */
export function placeOf(code: string): Place {
  return PLACES.get(code) ?? madeUp(code);
}

/** Great-circle miles between two airport codes, whole (CalculateMiles, `distance`: "land miles rounded to whole mile"). */
export function greatCircleMiles(from: string, to: string): number {
  const earthRadius = 3958.8;
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const a = placeOf(from);
  const b = placeOf(to);
  const height = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const width = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const chord = height + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * width;
  return Math.round(2 * earthRadius * Math.asin(Math.sqrt(Math.min(1, chord))));
}
