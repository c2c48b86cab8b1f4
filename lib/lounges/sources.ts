import type { RuleSource } from '../charts/chart';
import { on } from '../charts/notation';

/** The day of reading. Stored copies of these pages were read, not the pages as they stand today. */
const READ = on('2026-11-22');

/** The table "Lounge entry on departure" with its footnotes; the older of two forms that are public. */
export const LUFTHANSA: RuleSource = {
  title: 'Lufthansa, Access to our lounges',
  address: 'https://www.lufthansa.com/cl/en/admission-rules',
  checked: READ,
  confidence: 'official',
};

/** The same table in a newer form: it knows Lufthansa City Airlines, and says otherwise of fares without lounge access. */
export const LUFTHANSA_NEWER: RuleSource = {
  title: 'Lufthansa, Wstęp do saloników',
  address: 'https://www.lufthansa.com/xx/pl/during-your-trip/lounges/admission-rules',
  checked: READ,
  confidence: 'official',
};

export const STAR_ALLIANCE: RuleSource = {
  title: 'Star Alliance, Lounge Access Policy',
  address: 'https://www.staralliance.com/de/lounge-access-policy',
  checked: READ,
  confidence: 'official',
};

/** The alliance's own page for its members: it has the rule for flights within the United States. */
export const STAR_ALLIANCE_PORTAL: RuleSource = {
  title: 'Star Alliance portal, Lounges',
  address: 'https://portal.staralliance.com/cms/products/airports/branding',
  checked: READ,
  confidence: 'official',
};

/** Quotes the alliance's policy on Gold members word for word. */
export const STAR_GOLD: RuleSource = {
  title: 'Star Alliance’s policy, quoted by australianfrequentflyer.com.au',
  address: 'https://australianfrequentflyer.com.au/community/threads/reciprocal-lounge-access-in-new-zealand.94557/page-2',
  checked: READ,
  confidence: 'reported',
};

export const COMPANIONS: RuleSource = {
  title: 'SWISS, lounges, companion rules',
  address: 'https://www.swiss.com/kr/ko/fly/airport/lounges/companion-rules',
  checked: READ,
  confidence: 'official',
};

export const ECONOMY: RuleSource = {
  title: 'frankfurtflyer.de, Lufthansa Lounge Zugangsregeln',
  address: 'https://frankfurtflyer.de/lufthansa-lounge-zugangsregeln',
  checked: READ,
  confidence: 'reported',
};

/** Quotes the alliance's policy: United's own Gold members enter United Clubs in the United States on international flights only. */
export const UNITED_AT_HOME: RuleSource = {
  title: 'flyertalk.com, Do I still have access to the Star Alliance lounge',
  address: 'https://www.flyertalk.com/articles/do-i-still-have-access-to-the-star-alliance-lounge-or-not-a-clarifying-faq.html',
  checked: READ,
  confidence: 'reported',
};

/** Says that the exception is United's Clubs alone: other members' lounges stay open to them. */
export const UNITED_ELSEWHERE: RuleSource = {
  title: 'onemileatatime.com, Clarifying Star Alliance Gold lounge access policy',
  address: 'https://onemileatatime.com/clarifying-star-alliance-gold-lounge-access-policy/',
  checked: READ,
  confidence: 'dated',
};
