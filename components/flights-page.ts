/** Where a first search begins: the site that Milelens reads. */
export const FLIGHTS_PAGE = 'https://www.google.com/travel/flights';
