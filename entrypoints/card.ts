import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { cardStyle, drawCard } from '../lib/card/draw-card';
import { handOver } from '../lib/card/handover';
import { Panel } from '../lib/card/panel';
import { speak } from '../lib/words';

/** Loaded into a page by the worker when its first card is opened: most searches end without one, and every page is spared its weight. */
export default defineUnlistedScript(() => handOver({ panel: (place, opening) => new Panel(place, opening, { drawCard, cardStyle, speak }) }));
