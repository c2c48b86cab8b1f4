import { DrawnText } from '../../../components/drawn-text';
import { t } from '../../words';
import type { DrawnMap } from './answer';
import type { DrawnDisplay, DrawnRow, DrawnSeat } from './seat-rows';
import { Fold } from '../card/fold';

/** The layout of a cabin as a picture, its legend, and the same in words. It says what stands where, never what is free. */
export function SeatPlan({ map, label }: { readonly map: DrawnMap; readonly label: string }) {
  const { displays, words } = map;
  return (
    <>
      <div class="plan" role="img" aria-label={`${label}. ${t('seatMapInWordsBelow')}`}>
        <div class="nose" aria-hidden="true">
          <DrawnText>{t('seatMapFront')}</DrawnText>
        </div>
        {displays.map((display, at) => (
          <Display key={at} display={display} />
        ))}
      </div>
      <Legend map={map} />
      <p class="soft">
        <DrawnText>{t('seatMapLayoutOnly')}</DrawnText>
      </p>
      <Fold words={t('seatMapInWords')}>
        <ul class="facts">
          {words.map((line) => (
            <li key={line}>
              <DrawnText>{line}</DrawnText>
            </li>
          ))}
        </ul>
      </Fold>
    </>
  );
}

function Display({ display }: { readonly display: DrawnDisplay }) {
  const { columns, aislesAfter, lines } = display;
  return (
    <div class="deck" aria-hidden="true">
      <div class="line head">
        <span class="side" />
        {columns.map((column, at) => (
          <Place key={column} hasAisle={aislesAfter.includes(at)}>
            <span class="letter">
              <DrawnText>{column}</DrawnText>
            </span>
          </Place>
        ))}
        <span class="side" />
      </div>
      {lines.map((line, at) =>
        line.kind === 'row' ? (
          <Row key={`row ${line.row}`} row={line} aislesAfter={aislesAfter} />
        ) : (
          <div key={`things ${at}`} class="things">
            {line.components.map(({ code, words, section }, place) => (
              <span key={place} class="thing" data-code={code} data-section={section ?? 'C'}>
                <DrawnText>{words}</DrawnText>
              </span>
            ))}
          </div>
        ),
      )}
    </div>
  );
}

function Row({ row: { row, seats, isExit, isOnWing }, aislesAfter }: { readonly row: DrawnRow; readonly aislesAfter: readonly number[] }) {
  let numbered = false;
  return (
    <div class="line" data-exit={isExit} data-wing={isOnWing}>
      <span class="side">{isExit && <span class="exit" />}</span>
      {seats.map((seat, at) => {
        const hasAisle = aislesAfter.includes(at);
        // The row's number stands in the first aisle.
        const number = hasAisle && !numbered ? String(row) : null;
        numbered ||= hasAisle;
        return (
          <Place key={at} hasAisle={hasAisle} number={number}>
            <SeatShape seat={seat} />
          </Place>
        );
      })}
      <span class="side">{isExit && <span class="exit" data-right="" />}</span>
      {aislesAfter.length === 0 && (
        <span class="number">
          <DrawnText>{String(row)}</DrawnText>
        </span>
      )}
    </div>
  );
}

/** A column's place in a line, and the aisle on its right where there is one. */
function Place({
  hasAisle,
  number = null,
  children,
}: {
  readonly hasAisle: boolean;
  readonly number?: string | null;
  readonly children: preact.ComponentChild;
}) {
  return (
    <>
      {children}
      {hasAisle && <span class="aisle">{number !== null && <DrawnText>{number}</DrawnText>}</span>}
    </>
  );
}

function SeatShape({ seat }: { readonly seat: DrawnSeat | null }) {
  if (seat === null) return <span class="seat none" />;
  const marks = Object.fromEntries(seat.marks.map((mark) => [`data-${mark.toLowerCase()}`, '']));
  return <span class="seat" {...marks} />;
}

/** What the picture's signs mean, of those that are in it. */
function Legend({ map: { legend, hasExits, hasWing } }: { readonly map: DrawnMap }) {
  return (
    <ul class="legend" aria-label={t('seatLegend')}>
      <li>
        <span class="seat" /> <DrawnText>{t('seatPlain')}</DrawnText>
      </li>
      {legend.map(({ mark, words }) => (
        <li key={mark}>
          <span class="seat" {...{ [`data-${mark.toLowerCase()}`]: '' }} /> <DrawnText>{words}</DrawnText>
        </li>
      ))}
      {hasExits && (
        <li>
          <span class="exit" /> <DrawnText>{t('seatExitRow')}</DrawnText>
        </li>
      )}
      {hasWing && (
        <li>
          <span class="wing" /> <DrawnText>{t('seatOnWing')}</DrawnText>
        </li>
      )}
    </ul>
  );
}
