import { DrawnText } from '../../../components/drawn-text';
import { t, type WordKey } from '../../words';
import { LookupLine } from '../by-lufthansa/lookup-line';
import { together } from '../by-lufthansa/answer';
import type { CardFacet } from '../card-facet';
import { RuleSourceLink } from '../card/rule-source';
import { Fold } from '../card/fold';
import { segmentWords } from '../segment-words';
import type { LoungesAnswer, LoungeVisit, NamedLounge, Reason } from './answer';

const GETS_WORDS: Readonly<Record<LoungeVisit['access']['gets'], WordKey>> = { yes: 'loungeYes', no: 'loungeNo', unknown: 'loungeUnknown' };

function Section({ answer: { visits, memberships } }: { answer: LoungesAnswer }) {
  const lookup = together(visits.map((visit) => visit.lookup));
  return (
    <>
      <p class="soft">
        <DrawnText>{memberships.length === 0 ? t('loungeNoMembership') : t('loungeFor', memberships.join('; '))}</DrawnText>
      </p>
      {visits.map((visit) => (
        <Visit key={visit.segment} visit={visit} />
      ))}
      <LookupLine lookup={lookup} />
    </>
  );
}

function Visit({ visit: { segment, airport, name, access, reasons, lookup, lounges } }: { visit: LoungeVisit }) {
  return (
    <div class="visit" data-gets={access.gets}>
      <div class="visit-head">
        <span class="gets">
          <DrawnText>{t(GETS_WORDS[access.gets])}</DrawnText>
        </span>
        <b>
          <DrawnText>{name === null ? airport : `${name} (${airport})`}</DrawnText>
        </b>
      </div>
      <Soft>{t('loungeBefore', segmentWords(segment))}</Soft>
      {access.lacks !== null && (
        <p>
          <DrawnText>{t(access.lacks === 'cabin' ? 'loungeLacksCabin' : access.gets === 'no' ? 'loungeNoneOfGroup' : 'loungeLacksGroup')}</DrawnText>
        </p>
      )}
      {lookup.state === 'said' && access.gets !== 'no' && <Named lounges={lounges} />}
      <ul class="facts">
        {reasons.map((reason) => (
          <li key={reason.words}>
            <Because reason={reason} />
          </li>
        ))}
      </ul>
      <Sources reasons={reasons} />
    </div>
  );
}

/** A rule in a sentence, and what it opens. */
function Because({ reason: { words, opens, told } }: { readonly reason: Reason }) {
  return (
    <>
      <DrawnText>{words}</DrawnText>
      {opens !== null && <Soft>{opens}</Soft>}
      {told !== null && (
        <div>
          <DrawnText>{told.names.join(', ')}</DrawnText>
        </div>
      )}
      {told?.disclaimers.map((line) => (
        <div key={line} class="soft" lang="en">
          <DrawnText>{line}</DrawnText>
        </div>
      ))}
    </>
  );
}

/** Where the rules stand, each source once. */
function Sources({ reasons }: { readonly reasons: readonly Reason[] }) {
  const sources = [...new Map(reasons.flatMap((reason) => reason.sources).map((source) => [source.title, source])).values()];
  if (sources.length === 0) return null;
  return (
    <Fold words={sources.length === 1 ? t('loungeSource') : t('loungeSources', sources.length)}>
      {sources.map((source) => (
        <p key={source.title} class="soft">
          <RuleSourceLink source={source} />
        </p>
      ))}
    </Fold>
  );
}

function Soft({ children }: { readonly children: string }) {
  return (
    <div class="soft">
      <DrawnText>{children}</DrawnText>
    </div>
  );
}

function Named({ lounges }: { readonly lounges: readonly NamedLounge[] }) {
  if (lounges.length === 0) {
    return (
      <p>
        <DrawnText>{t('loungeNoneListed')}</DrawnText>
      </p>
    );
  }
  return (
    <Fold words={lounges.length === 1 ? t('loungeListedOne') : t('loungeListed', lounges.length)} open={lounges.length <= 2}>
      <ul class="lounges">
        {lounges.map((lounge) => (
          <li key={`${lounge.name} ${lounge.location ?? ''}`}>
            <NamedOne lounge={lounge} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function NamedOne({ lounge: { name, location, openingHours, features } }: { readonly lounge: NamedLounge }) {
  return (
    <>
      <b>
        <DrawnText>{name}</DrawnText>
      </b>
      {location !== null && (
        <div>
          <DrawnText>{location}</DrawnText>
        </div>
      )}
      <div class="soft">
        <DrawnText>{openingHours === null ? t('loungeHoursUnknown') : t('loungeHours', openingHours)}</DrawnText>
      </div>
      {features.length > 0 && (
        <div class="soft">
          <DrawnText>{features.join(' · ')}</DrawnText>
        </div>
      )}
    </>
  );
}

export const lounges: CardFacet<'lounges'> = {
  title: () => t('cardLounges'),
  section: (answer) => <Section answer={answer} />,
};
