// Files that another hand made: a perfect year of a branch with one thing changed, and what the sheet must then say.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { factsIn } from '../../../../src-shared/engines/score/dataset';
import { computeSheet, type ScoreSheet } from '../../../../src-shared/engines/score/sheet';
import { DEFAULT_PACK } from '../../../../src-shared/rules/packs/default';
import { dataset, type Dataset } from '../../../../src-shared/records/dataset';
import { openDataset } from '../../../../src-shared/records/open-dataset';

const fileOf = (name: string): Dataset =>
  dataset.parse(openDataset(JSON.parse(readFileSync(path.join(__dirname, '../../../cases/outside/score', `${name}.json`), 'utf8'))));
const base = fileOf('committee-2-of-5');

const sheetIn = (file: Dataset, asOfOn = '2020-04-01', branchId = 'A'): ScoreSheet =>
  computeSheet(factsIn(file, branchId), DEFAULT_PACK, { year: '2019', asOfOn });
const findingOf = (ruleId: string, sheet: ScoreSheet) => {
  const found = sheet.findings.find(({ indicator }) => indicator.id === ruleId);
  if (found === undefined) throw new Error(`no ${ruleId}`);
  const { outcome, fraction } = found;
  return { outcome, share: fraction === null ? null : `${fraction.numerator}/${fraction.denominator}` };
};
const vetoesOf = ({ blockedBy }: ScoreSheet): string[] => blockedBy.filter(({ kind }) => kind === 'veto').map(({ id }) => id);

type Activity = Dataset['activities'][number];
type Stored = Dataset['records'][number];
const withActivities = (file: Dataset, change: (activity: Activity) => Activity | null): Dataset => ({
  ...file,
  activities: file.activities.flatMap((one) => change(one) ?? []),
});
const withRecords = (file: Dataset, change: (record: Stored) => Stored | null): Dataset => ({
  ...file,
  records: file.records.flatMap((one) => change(one) ?? []),
});
const ofType = (file: Dataset, type: string): Stored => {
  const found = file.records.find((record) => record.type === type);
  if (found === undefined) throw new Error(`no ${type}`);
  return found;
};
/** Everybody of the committee came: a year in which nothing is short. */
const perfect = withActivities(base, (activity) => ({
  ...activity,
  ...(activity.lines === undefined ? {} : { lines: activity.lines.map((line) => ({ ...line, status: 'present' as const })) }),
}));

describe('a file from another hand', () => {
  it('with every member of the committee there is 100 and 达标', () =>
    expect(sheetIn(perfect)).toMatchObject({ scoreTenths: 1000, isQualified: true, blockedBy: [] }));

  it('of two branches leaves branch A its own: a teller of B and a line of B’s plan are no appraisal and no plan of A', () => {
    const sheet = sheetIn(fileOf('leak'));
    expect(vetoesOf(sheet)).toEqual(['2.3.a']);
    expect(sheet).toMatchObject({ scoreTenths: 908, isQualified: false });
    const alone = { ...fileOf('leak') };
    const ofA = {
      ...alone,
      records: alone.records.filter(({ orgId }) => orgId !== 'B'),
      activities: alone.activities.filter(({ orgId }) => orgId !== 'B'),
    };
    expect(sheetIn(ofA)).toEqual(sheet);
  });

  it('of two branches does not read what names everybody of A in memberIds, whatever kind it is', () => {
    const file = fileOf('leak');
    const everybody = file.members.map(({ _id }) => _id);
    const named = withRecords(file, (record) => (record.orgId === 'B' ? { ...record, memberIds: everybody } : record));
    expect(sheetIn(named)).toEqual(sheetIn(file));
  });

  it('of 2019 alone is not silent in 2018: with nothing in January it has no veto', () => {
    const sheet = sheetIn(fileOf('silent-january'));
    expect(vetoesOf(sheet)).toEqual([]);
    expect(sheet.scoreTenths).toBe(990);
  });

  it('of a college that says it counts from 2018 is', () => {
    const told = { ...fileOf('silent-january'), countsFromOn: '2018-01-01' };
    expect(vetoesOf(sheetIn(told))).toEqual(['sixMonthsWithoutLife']);
  });

  it('of a programme that starts on 2019-03-01 is asked for nothing before it, and is not vetoed', () => {
    const started = withActivities({ ...perfect, countsFromOn: '2019-03-01' }, (activity) =>
      activity.day < '2019-03-01' ? null : activity,
    );
    expect(vetoesOf(sheetIn(started))).toEqual([]);
    expect(findingOf('2.4.a', sheetIn(started))).toEqual({ outcome: 'met', share: '1/1' });
    expect(vetoesOf(sheetIn({ ...started, countsFromOn: '2018-01-01' }))).toEqual(['sixMonthsWithoutLife']);
  });

  it('without any roll of the committee is short in 2.1.e as with an honest roll of two of five: 96.9, not 达标', () => {
    const [none, honest] = [sheetIn(fileOf('committee-no-roll')), sheetIn(base)];
    for (const sheet of [none, honest]) {
      expect(findingOf('2.1.e', sheet)).toEqual({ outcome: 'notMet', share: '0/1' });
      expect(sheet).toMatchObject({ scoreTenths: 969, isQualified: false });
    }
  });

  it('in which only the two who came stand on the roll is two of five, whatever the roll says it expected', () => {
    const short = withActivities(base, (activity) =>
      activity.lines === undefined
        ? activity
        : { ...activity, lines: activity.lines.filter((line) => !line.isCommittee || line.status === 'present') },
    );
    expect(findingOf('2.1.e', sheetIn(short))).toEqual({ outcome: 'notMet', share: '0/1' });
  });

  it('with an appraisal meeting and no record of it has had none', () => {
    const sheet = sheetIn(fileOf('appraisal-no-record'));
    expect([findingOf('2.3.a', sheet).outcome, vetoesOf(sheet)]).toEqual(['notMet', ['2.3.a']]);
  });

  it.each([
    ['not confirmed', (activity: Activity) => ({ ...activity, state: 'submitted' as const })],
    ['not there', () => null],
    ['of another kind', (activity: Activity) => ({ ...activity, kinds: ['study' as const] })],
  ])('with the record of an appraisal whose meeting is %s has had none', (_, change) => {
    const file = withActivities(perfect, (activity) => (activity.kinds.includes('appraisalMeeting') ? change(activity) : activity));
    expect([findingOf('2.3.a', sheetIn(file)).outcome, vetoesOf(sheetIn(file))]).toEqual(['notMet', ['2.3.a']]);
  });

  it('with a scheme of points whose general meeting is not confirmed has none', () => {
    const { adoptedActivityId } = ofType(perfect, 'pointsScheme').content;
    const file = withActivities(perfect, (activity) =>
      activity._id === adoptedActivityId ? { ...activity, state: 'submitted' } : activity,
    );
    expect(findingOf('3.1.a', sheetIn(file)).outcome).toBe('notMet');
  });

  it('with one of two transfers overdue earns nothing for 3.4.c', () => {
    const transfer = (_id: string, openedOn: string): Stored => {
      const known = ofType(perfect, 'transfer');
      const { closedOn: _, ...content } = known.content;
      return { ...known, _id, day: openedOn, state: 'open', content: { ...content, openedOn } };
    };
    const file = { ...perfect, records: [...perfect.records, transfer('t1', '2019-12-01'), transfer('t2', '2019-06-01')] };
    expect(findingOf('3.4.c', sheetIn(file))).toEqual({ outcome: 'notMet', share: '0/1' });
  });

  it('with one of the four parts of the secretary’s review missing has no person in order in 4.2.a', () => {
    const file = withRecords(perfect, (record) => {
      if (record.type !== 'secretaryReview') return record;
      const content = Object.fromEntries(Object.entries(record.content).filter(([name]) => !name.startsWith('poll')));
      return { ...record, content };
    });
    expect(findingOf('4.2.a', sheetIn(file))).toEqual({ outcome: 'notMet', share: '0/1' });
  });

  it('does not know on 2019-06-10 of an exemption that was approved on 2019-11-01', () => {
    const exempt: Stored = {
      ...ofType(perfect, 'transfer'),
      _id: 'e1',
      type: 'exemption',
      day: '2019-01-01',
      state: 'approved',
      content: { ruleId: '2.4.a', fromOn: '2019-01-01', reason: '示例', approvedOn: '2019-11-01' },
    };
    const file = { ...perfect, records: [...perfect.records, exempt] };
    expect(['2019-06-10', '2019-10-31', '2019-11-01'].map((day) => findingOf('2.4.a', sheetIn(file, day)).outcome)).toEqual([
      'met',
      'met',
      'notApplicable',
    ]);
  });

  it('gives the same sheet in whatever order its lists stand, evidence included', () => {
    const turned = {
      ...perfect,
      posts: [...perfect.posts].reverse(),
      records: [...perfect.records].reverse(),
      activities: [...perfect.activities].reverse(),
    };
    expect(sheetIn(turned)).toEqual(sheetIn(perfect));
  });
});

describe('what is said of a branch in the running year', () => {
  it.each(['2019-01-05', '2019-06-30', '2019-12-31'])('on %s, with everything still to come, is no verdict', (asOfOn) => {
    const empty = { ...perfect, activities: [], records: [] };
    const sheet = sheetIn(empty, asOfOn);
    expect(sheet.isQualified).toBeNull();
    const { metHundredths, notMetHundredths, openHundredths } = sheet.standing;
    expect(openHundredths).toBeGreaterThan(0);
    expect(metHundredths + notMetHundredths + openHundredths).toBeGreaterThan(8000);
  });

  it('counts month by month what is lost for good, what is earned for good and what is open', () => {
    const standing = (file: Dataset, asOfOn: string) => sheetIn(file, asOfOn).standing;
    const [june, december] = [standing(perfect, '2019-06-30'), standing(perfect, '2019-12-31')];
    expect(december.metHundredths).toBeGreaterThan(june.metHundredths);
    expect([june.notMetHundredths, december.notMetHundredths]).toEqual([0, 0]);
    // 2.4.a weighs 7: a January without a theme day can be made up until 06-30, and is lost from 07-01 on.
    const lacking = withActivities(perfect, ({ day, ...activity }) =>
      day.startsWith('2019-01') ? { ...activity, day, kinds: activity.kinds.filter((kind) => kind !== 'themeDay') } : { ...activity, day },
    );
    expect(['2019-06-30', '2019-07-01'].map((day) => standing(lacking, day).notMetHundredths)).toEqual([0, 58]);
  });

  it('has nothing open from 2020-04-01 on: met and not met add up to the score', () => {
    const { standing, applicableHundredths } = sheetIn(base);
    expect(standing.openHundredths).toBe(0);
    expect(standing.metHundredths + standing.notMetHundredths).toBe(applicableHundredths);
    expect([standing.metHundredths, applicableHundredths]).toEqual([9500, 9800]);
  });

  it('calls no branch short that was founded today', () => {
    const founded = {
      ...perfect,
      activities: [],
      records: [],
      orgs: perfect.orgs.map((org) => (org._id === 'A' ? { ...org, foundedOn: '2019-05-06' } : org)),
    };
    expect(sheetIn(founded, '2019-05-06').isQualified).toBeNull();
  });
});
