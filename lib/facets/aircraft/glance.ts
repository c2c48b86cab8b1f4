import { t } from '../../words';
import { lookupGlance } from '../by-lufthansa/lookup-glance';
import type { AircraftAnswer, FlownSegment } from './answer';

/** The aircraft of each flight, in the order flown, and whether its type usually has Wi-Fi: "Boeing 777-300ER, usually with Wi-Fi · Airbus A220-300". */
export function glance({ legs, wifi, lookup }: AircraftAnswer): string {
  const types = legs.flat().map(({ key, aircraft }) => (wifi.includes(key) ? t('glanceUsualWifi', named(aircraft)) : named(aircraft)));
  return [...types, ...lookupGlance(lookup)].join(' · ');
}

function named({ name, code, by }: FlownSegment['aircraft']): string {
  return by === null ? t('aircraftUnknown') : (name ?? t('aircraftCode', code ?? ''));
}
