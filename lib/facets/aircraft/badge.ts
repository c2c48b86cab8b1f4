import { segmentWords } from '../segment-words';
import { sourceErrorWords } from '../../source-words';
import { t } from '../../words';
import type { BadgeFacet } from '../badge-facet';
import { NO_SIGNS, signsOnly } from '../signs';
import { laterWords } from '../by-lufthansa/later-words';

/** One sign where Wi-Fi may be expected: on which flights. No sign says nothing: absent is unknown, never no. */
export const aircraft: BadgeFacet<'aircraft'> = {
  ready: ({ wifi }) => (wifi.length === 0 ? NO_SIGNS : signsOnly([{ sign: 'wifi', words: t('signWifi', wifi.map(segmentWords).join(', ')) }])),
  waiting({ why, notBefore }) {
    const later = why === 'limit' ? laterWords(notBefore) : null;
    return later === null ? NO_SIGNS : signsOnly([{ sign: 'later', words: `${t('cardAircraft')}: ${later}` }]);
  },
  failed: (error) =>
    error.kind === 'not-set-up' ? NO_SIGNS : signsOnly([{ sign: 'doubt', words: `${t('cardAircraft')}: ${sourceErrorWords(error, 'Lufthansa')}` }]),
};
