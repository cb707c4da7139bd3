// The cloud functions of an environment: limits, timers and the names of the variables they must be given.
/** Each is made on the first start of a data folder, or set by hand in a real environment; none has a default. */
export const SECRET_NAMES = ['WUHUA_DIGEST_KEY', 'WUHUA_TICKET_KEY', 'WUHUA_FIELD_KEY', 'WUHUA_FIELD_KEY_ID'] as const;
export type FunctionSecrets = Readonly<Record<(typeof SECRET_NAMES)[number], string>>;

/** What the functions are started with. China time: from 02:00 on the 11th the last month is
 * closed, at 02:30 every night notices whose days are over are ended, from 03:00 the sheets of what has settled are kept, at 03:30 the ballots of polls closed a month ago are destroyed, from 04:00 goes what is not kept longer, from 05:00 everything that is stored is parsed once, and from 08:00 on Mondays the weekly lists of those who asked for one are put together; a run goes on where
 * the one before was stopped by its time limit, and finds nothing to do once all is done. */
export const functionsWith = (secrets: FunctionSecrets) => [
  { name: 'api', timeoutSeconds: 20, instances: 4, environment: secrets },
  // Every night what somebody began and left is brought to its end.
  { name: 'books', timeoutSeconds: 60, instances: 2, environment: secrets, timers: [{ name: 'finishBooks', cron: '0 30,35 1 * * * *' }] },
  {
    name: 'nightly',
    timeoutSeconds: 60,
    instances: 1,
    environment: secrets,
    timers: [
      { name: 'closeMonth', cron: '0 0,10,20,30,40,50 2 11 * * *' },
      { name: 'endNotices', cron: '0 30 2 * * * *' },
      { name: 'keepSheets', cron: '0 0 3 * * * *' },
      { name: 'destroyBallots', cron: '0 30 3 * * * *' },
      { name: 'forget', cron: '0 0,10 4 * * * *' },
      { name: 'checkStored', cron: '0 0,10,20,30,40,50 5 * * * *' },
      { name: 'digest', cron: '0 0,10,20 8 * * MON *' },
    ],
  },
];
