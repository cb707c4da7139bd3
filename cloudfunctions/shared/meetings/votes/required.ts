import type { Activity } from '../../../../src-shared/records/activity';
import type { VoteMatter } from '../../../../src-shared/records/vocabulary/vote-count';
import type { Listed } from '../../register/reading/lines';
import type { Asking } from '../../pipeline/context';
import { recordsOfActivity } from './of-activity';

/** 这类议题要记表决 (records.md, activity). */
const ASKS_FOR: Readonly<Partial<Record<Activity['topics'][number], readonly VoteMatter[]>>> = {
  admission: ['admission'],
  conversion: ['conversion', 'conversionExtension', 'conversionCancel'],
  election: ['election'],
  reward: ['reward'],
  discipline: ['discipline'],
};

/** How many of a meeting's topics still lack their vote. One entered as not put to the vote is one. */
export const votesMissing = ({ topics }: Pick<Activity, 'topics'>, votes: readonly Listed[]): number => {
  const matters = votes.map(({ record }) => (record.content as { matter?: VoteMatter }).matter);
  return topics.filter((topic) => {
    const wanted = ASKS_FOR[topic];
    return wanted !== undefined && !wanted.some((matter) => matters.includes(matter));
  }).length;
};

/** The same as a part a record lacks: `vote`, or nothing. Asks nobody where no topic wants a vote. */
export const missingVotes = async (asking: Asking, activity: Activity): Promise<string[]> => {
  if (votesMissing(activity, []) === 0) return [];
  return votesMissing(activity, await recordsOfActivity(asking, activity, ['vote'])) > 0 ? ['vote'] : [];
};
