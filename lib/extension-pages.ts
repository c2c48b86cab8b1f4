/** Where the extension's own pages are, for links among them. */
export const WELCOME_PAGE = '/welcome.html';
export const OPTIONS_PAGE = '/options.html';
export const HELP_PAGE = '/help.html';
export const DESK_PAGE = '/desk.html';
