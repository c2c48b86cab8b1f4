import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { cardStyle, drawCard } from '../lib/card/draw-card';
import { handOver } from '../lib/card/handover';
import { speak } from '../lib/words';

/** Loaded into a page by the worker when its first card is opened: most searches end without one, and every page is spared its weight. */
export default defineUnlistedScript(() => handOver({ drawCard, cardStyle, speak }));
