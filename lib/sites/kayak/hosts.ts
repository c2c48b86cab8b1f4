/**
 * The country sites of KAYAK and momondo, which are one company's and run the same code. Match patterns may not have a wildcard for the top-level domain, so each is named. Source: the tables
 * of both editions in ita-matrix-powertools (seththeriault/ita-matrix-powertools, `src/links/meta`) and, for Korea, the Philippines, Thailand and Vietnam, a list in public code; read 2026-11 from stored copies, not live. Sites that have closed
 * do no harm: nothing answers there.
 */
const KAYAK = `
  kayak.com kayak.ae kayak.cat kayak.ch kayak.cl kayak.de kayak.dk kayak.es kayak.fr kayak.ie kayak.it kayak.nl kayak.no kayak.pl kayak.pt
  kayak.ru kayak.se kayak.sg kayak.co.id kayak.co.in kayak.co.jp kayak.co.kr kayak.co.th kayak.co.uk kayak.com.ar kayak.com.au kayak.com.br
  kayak.com.co kayak.com.hk kayak.com.mx kayak.com.my kayak.com.pe kayak.com.ph kayak.com.tr ca.kayak.com cn.kayak.com es.kayak.com
  fi.kayak.com gr.kayak.com nz.kayak.com tw.kayak.com vn.kayak.com za.kayak.com`;

const MOMONDO = `
  momondo.com momondo.at momondo.be momondo.by momondo.ca momondo.ch momondo.cl momondo.cz momondo.de momondo.dk momondo.ee momondo.es
  momondo.fi momondo.fr momondo.hk momondo.ie momondo.in momondo.it momondo.kz momondo.mx momondo.nl momondo.no momondo.pl momondo.pt
  momondo.ro momondo.ru momondo.se momondo.tw momondo.ua momondo.co.nz momondo.co.uk momondo.co.za momondo.com.ar momondo.com.au
  momondo.com.br momondo.com.co momondo.com.pe momondo.com.tr cn.momondo.com`;

/** The whole sites: a search begins on a site's first page, and the list may come by a soft navigation. */
export const MATCHES = `${KAYAK} ${MOMONDO}`
  .trim()
  .split(/\s+/)
  .map((domain) => `https://www.${domain}/*`);
