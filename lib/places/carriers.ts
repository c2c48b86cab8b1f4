import type { AirlineCode } from '../flights/codes';

type Alliance = 'star' | 'oneworld' | 'skyteam';

export interface Carrier {
  /** The brand on the aircraft, as the airline writes it itself: `SWISS`, `ITA Airways`. */
  readonly name: string;
  /**
   * The alliance that it is in itself, as a member or listed affiliate; `null` for none. A regional airline that flies under the code of a member and is not
   * listed has `null`: what counts for its flights is the alliance of the marketing carrier.
   */
  readonly alliance: Alliance | null;
}

/**
 * Names and alliances as of 2026-11-21. Names are written from common knowledge and were compared with three public lists. Members were compared with
 * en.wikipedia.org/wiki/SkyTeam (18 members) and the notes of travel-hacking-toolkit (2026); the affiliates are those of opentraveldata's
 * optd_airline_alliance_membership.csv that still fly. What changed of late:
 *
 * - ITA Airways (AZ) left SkyTeam in 2025 and is in Star Alliance since 1 April 2026 (announced for these days by corriere.it; the entry itself is seen in
 *   second-hand notes only). SAS (SK) went from Star Alliance to SkyTeam on 1 September 2024 (flapinternational.com.br, "SAS passa a integrar a SkyTeam").
 * - In oneworld Fiji Airways (FJ) is a full member since 1 April 2025 and Oman Air (WY) since 30 June 2025 (meilenoptimieren.com/hawaiian-airlines-oneworld);
 *   Hawaiian (HA) since April 2026, under Alaska's membership (second-hand notes). Philippine Airlines (PR) is invited, not a member (mb.com.ph, 2026-06-07).
 * - Aeroflot (SU) is suspended from SkyTeam since April 2022: none. Juneyao (HO) is a connecting partner of Star Alliance, not a member.
 *
 * TODO [2026-12-17]: Asiana (OZ) leaves Star Alliance on 16 December 2026 (aviacionaldia.com, 2026-06-23) and becomes a part of Korean Air; miles of the other
 * Star Alliance programmes are credited for departures until 15 October 2026 only.
 */
const STAR = `
  A3 Aegean Airlines | AC Air Canada | AI Air India | AV Avianca | AZ ITA Airways | BR EVA Air | CA Air China | CM Copa Airlines
  ET Ethiopian Airlines | LH Lufthansa | LO LOT Polish Airlines | LX SWISS | MS EGYPTAIR | NH ANA | NZ Air New Zealand | OS Austrian Airlines
  OU Croatia Airlines | OZ Asiana Airlines | SA South African Airways | SN Brussels Airlines | SQ Singapore Airlines | TG Thai Airways
  TK Turkish Airlines | TP TAP Air Portugal | UA United Airlines | ZH Shenzhen Airlines
  CL Lufthansa CityLine | OA Olympic Air`;

const ONEWORLD = `
  AA American Airlines | AS Alaska Airlines | AT Royal Air Maroc | AY Finnair | BA British Airways | CX Cathay Pacific | FJ Fiji Airways
  HA Hawaiian Airlines | IB Iberia | JL Japan Airlines | MH Malaysia Airlines | QF Qantas | QR Qatar Airways | RJ Royal Jordanian
  UL SriLankan Airlines | WY Oman Air
  CJ BA CityFlyer | I2 Iberia Express | MQ Envoy Air | NU Japan Transocean Air | XM J-AIR | YW Air Nostrum`;

const SKYTEAM = `
  AF Air France | AM Aeromexico | AR Aerolíneas Argentinas | CI China Airlines | DL Delta Air Lines | GA Garuda Indonesia | KE Korean Air | KL KLM
  KQ Kenya Airways | ME Middle East Airlines | MF XiamenAir | MU China Eastern | RO TAROM | SK SAS | SV Saudia | UX Air Europa | VN Vietnam Airlines
  VS Virgin Atlantic
  5D Aeromexico Connect | A5 HOP! | AE Mandarin Airlines | FM Shanghai Airlines`;

const EUROPE = `
  2L Helvetic Airways | 4Y Discover Airlines | 5F FlyOne | 5N Smartavia | B2 Belavia | BF French bee | BT airBaltic | BY TUI Airways
  CY Cyprus Airways | D8 Norwegian Air Sweden | DE Condor | DP Pobeda | DS easyJet Switzerland | DX DAT | DY Norwegian | EC easyJet Europe
  EI Aer Lingus | EN Air Dolomiti | EW Eurowings | FB Bulgaria Air | FH Freebird Airlines | FI Icelandair | FR Ryanair | FV Rossiya | GL Air Greenland
  GQ SKY express | H4 HiSky | HV Transavia | JU Air Serbia | KM KM Malta Airlines | LG Luxair | LM Loganair | LS Jet2 | N0 Norse Atlantic Airways
  N4 Nordwind Airlines | N7 Nordic Regional Airlines | NO Neos | NT Binter | OK Czech Airlines | OR TUI fly Netherlands | PC Pegasus | PE People's
  PM Canaryfly | PS Ukraine International Airlines | QS Smartwings | RC Atlantic Airways | RK Ryanair UK | S4 Azores Airlines | S7 S7 Airlines
  SP SATA Air Açores | SS Corsair | SU Aeroflot | TB TUI fly Belgium | TO Transavia France | TX Air Caraïbes | U2 easyJet | U6 Ural Airlines
  UT UTair | V7 Volotea | VF AJet | VL Lufthansa City Airlines | VY Vueling | W4 Wizz Air Malta | W6 Wizz Air | W9 Wizz Air UK | WA KLM Cityhopper
  WF Widerøe | WK Edelweiss Air | X3 TUI fly | XC Corendon Airlines | XK Air Corsica | XQ SunExpress | YM Air Montenegro | Z0 Norse Atlantic UK`;

const MIDDLE_EAST_AND_AFRICA = `
  3L Air Arabia Abu Dhabi | 3O Air Arabia Maroc | 4Z Airlink | 5Z CemAir | 6H Israir | AH Air Algérie | BJ Nouvelair | BP Air Botswana
  DT TAAG Angola Airlines | E5 Air Arabia Egypt | EK Emirates | EY Etihad Airways | F3 flyadeal | FA FlySafair | FZ flydubai | G9 Air Arabia | GE LIFT
  GF Gulf Air | HC Air Senegal | HF Air Côte d'Ivoire | HM Air Seychelles | IA Iraqi Airways | IR Iran Air | IY Yemenia | IZ Arkia
  J9 Jazeera Airways | KP ASKY Airlines | KU Kuwait Airways | LY EL AL | MD Madagascar Airlines | MK Air Mauritius | NP Nile Air | OV SalamAir
  P4 Air Peace | PW Precision Air | RB Syrian Air | RX Riyadh Air | SM Air Cairo | TC Air Tanzania | TM LAM Mozambique Airlines | TU Tunisair
  UM Air Zimbabwe | UR Uganda Airlines | UU Air Austral | VR Cabo Verde Airlines | W3 Arik Air | W5 Mahan Air | WB RwandAir | XY flynas`;

const ASIA_AND_OCEANIA = `
  2P PAL Express | 3U Sichuan Airlines | 5J Cebu Pacific | 6E IndiGo | 6J Solaseed Air | 7C Jeju Air | 7G StarFlyer | 8D FitsAir | 8L Lucky Air
  8M Myanmar Airways International | 9C Spring Airlines | 9I Alliance Air | 9P Fly Jinnah | A9 Georgian Airways | AK AirAsia | AQ 9 Air
  B3 Bhutan Airlines | B7 UNI Air | BC Skymark Airlines | BG Biman Bangladesh Airlines | BI Royal Brunei Airlines | BK Okay Airways
  BS US-Bangla Airlines | BX Air Busan | C6 Centrum Air | CZ China Southern Airlines | D7 AirAsia X | DD Nok Air | DG Cebgo | DR Ruili Airlines
  DV SCAT Airlines | EH ANA Wings | ER SereneAir | EU Chengdu Airlines | FD Thai AirAsia | FG Ariana Afghan Airlines | FS FlyArystan
  FU Fuzhou Airlines | G5 China Express Airlines | GJ Loong Air | GK Jetstar Japan | GS Tianjin Airlines | GZ Air Rarotonga | H9 Himalaya Airlines
  HB Greater Bay Airlines | HD AIRDO | HH Qanot Sharq | HO Juneyao Air | HU Hainan Airlines | HX Hong Kong Airlines | HY Uzbekistan Airways
  ID Batik Air | IE Solomon Airlines | IJ Spring Japan | IP Pelita Air | IT Tigerair Taiwan | IU Super Air Jet | IW Wings Air | IX Air India Express
  J2 Azerbaijan Airlines | JD Capital Airlines | JQ Jetstar | JT Lion Air | JX STARLUX Airlines | K6 Air Cambodia | KB Drukair | KC Air Astana
  KN China United Airlines | KY Kunming Airlines | LJ Jin Air | MM Peach | NF Air Vanuatu | NS Hebei Airlines | NX Air Macau | OD Batik Air Malaysia
  OM MIAT Mongolian Airlines | ON Nauru Airlines | PA Airblue | PF AirSial | PG Bangkok Airways | PK Pakistan International Airlines | PN West Air
  PR Philippine Airlines | PX Air Niugini | Q2 Maldivian | QG Citilink | QH Bamboo Airways | QP Akasa Air | QV Lao Airlines | QW Qingdao Airlines
  QZ Indonesia AirAsia | RA Nepal Airlines | RF Aero K | RQ Kam Air | RS Air Seoul | S5 Star Air | SB Aircalin | SC Shandong Airlines | SG SpiceJet
  SJ Sriwijaya Air | SL Thai Lion Air | SZ Somon Air | T5 Turkmenistan Airlines | TN Air Tahiti Nui | TR Scoot | TV Tibet Airlines | TW T'way Air
  U4 Buddha Air | UB Myanmar National Airlines | UO HK Express | UQ Urumqi Air | VA Virgin Australia | VJ VietJet Air | VQ Novoair | VT Air Tahiti
  VU Vietravel Airlines | VZ Thai VietJet Air | XJ Thai AirAsia X | YP Air Premia | YT Yeti Airlines | Z2 Philippines AirAsia | ZE Eastar Jet
  ZG ZIPAIR | ZL Rex Airlines`;

const AMERICAS = `
  2K Avianca Ecuador | 4C LATAM Colombia | 4N Air North | 5T Canadian North | 5U TAG Airlines | 8P Pacific Coastal Airlines | 9E Endeavor Air
  9K Cape Air | 9R SATENA | 9V Avior Airlines | AD Azul | AG Aruba Airlines | B6 JetBlue | BW Caribbean Airlines | C5 CommuteAir | CU Cubana
  DM Arajet | F8 Flair Airlines | F9 Frontier Airlines | FO Flybondi | G3 GOL | G4 Allegiant Air | G7 GoJet Airlines | H2 SKY Airline
  H8 SKY Airline Peru | JA JetSMART | JJ LATAM Brasil | JY interCaribbean Airways | KX Cayman Airways | LA LATAM Airlines | LP LATAM Perú
  LR Avianca Costa Rica | MX Breeze Airways | N3 Volaris El Salvador | NK Spirit Airlines | OB Boliviana de Aviación | OH PSA Airlines
  OO SkyWest Airlines | P5 Wingo | PB PAL Airlines | PD Porter Airlines | PT Piedmont Airlines | PY Surinam Airways | PZ LATAM Paraguay
  Q6 Volaris Costa Rica | QK Jazz Aviation | QL LASER Airlines | QX Horizon Air | RV Air Canada Rouge | S6 Sunrise Airways | SY Sun Country Airlines
  TA Avianca El Salvador | TS Air Transat | UP Bahamasair | V0 Conviasa | VB Viva | VE Clic | WJ JetSMART Argentina | WM Winair
  WN Southwest Airlines | WS WestJet | XL LATAM Ecuador | XN Mexicana | XP Avelo Airlines | Y4 Volaris | YX Republic Airways`;

/** Every airline of the table with its code. */
export const ALL_CARRIERS: readonly (readonly [code: string, carrier: Carrier])[] = [
  ...listed(STAR, 'star'),
  ...listed(ONEWORLD, 'oneworld'),
  ...listed(SKYTEAM, 'skyteam'),
  ...[EUROPE, MIDDLE_EAST_AND_AFRICA, ASIA_AND_OCEANIA, AMERICAS].flatMap((list) => listed(list, null)),
];

const CARRIERS: ReadonlyMap<string, Carrier> = new Map(ALL_CARRIERS);

/** Gives what an airline is called and its alliance, or `null` for an airline that the table does not have: then nothing is known, not even "no alliance". */
export function carrier(code: AirlineCode): Carrier | null {
  return CARRIERS.get(code) ?? null;
}

/** Reads `A3 Aegean Airlines | AC Air Canada`; a new line separates as `|` does. */
function listed(list: string, alliance: Alliance | null): (readonly [string, Carrier])[] {
  return list
    .trim()
    .split(/\s*[|\n]\s*/)
    .map((entry) => [entry.slice(0, 2), { name: entry.slice(3), alliance }] as const);
}
