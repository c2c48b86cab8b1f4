/** The one origin of LATAM Pass; production and test share it (FACTS 3). */
export const HOST = 'https://api.latampass.com';
