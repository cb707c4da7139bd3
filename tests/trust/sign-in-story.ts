// One meeting in which everything comes at once: two devices, retries, lost replies, skewed clocks, recorders who mark meanwhile.
import { activity as activitySchema, type Activity } from '../../src-shared/records/activity';
import { codeStepAt, rotatingCode } from '../../src-shared/kernel/rotating-code';
import { codeKeyOf, issueTicket } from '../../cloudfunctions/shared/meetings/attendance/ticket';
import { openidDigest, openidOf, type TestCloud } from '../cloudfunctions/harness';
import { IDS } from '../cloudfunctions/small-college';
import { later, OPENS_AT } from '../cloudfunctions/theme-day';
import { chanceOf, type Chance } from './random';

const SKEW_SECONDS = 120;
const ATTENDEES = [IDS.plain, IDS.leader, IDS.probationary, IDS.mobile, IDS.ill, IDS.organizer];
const RECORDERS = [IDS.secretary, IDS.deputy];

type Status = 'present' | 'absentUnexcused' | 'absentExcused' | null;
type Told = { signedInAt: string; isRepeat: boolean };
type Person = { memberId: string; isRemote: boolean; told: Told[]; mark: Status; recorder: string };
type Device = { person: Person; ticket?: string | undefined };
export type Story = { college: TestCloud; chance: Chance; activityId: string; baseAt: string; people: Person[]; devices: Device[] };

/** A meeting of its own for every seed, opened some minutes ago. */
export const beginStory = async (college: TestCloud, pattern: Activity, seed: number): Promise<Story> => {
  const chance = chanceOf(seed);
  const activityId = `activity:seed-${seed}`;
  await college.cloud.database.insertMany('records', [{ ...pattern, _id: activityId }]);
  const people = chance
    .some(ATTENDEES, chance.between(2, 3))
    .map((memberId): Person => ({ memberId, isRemote: chance.in(0.25), told: [], mark: null, recorder: chance.one(RECORDERS) }));
  const devices = people.flatMap((person): Device[] => Array.from({ length: chance.between(1, 2) }, () => ({ person })));
  return { college, chance, activityId, baseAt: later(OPENS_AT, chance.between(300, 3000)), people, devices };
};

const stored = ({ college, activityId }: Story): Activity => activitySchema.parse(college.cloud.database.get('records', activityId));

/** Mostly what the page would have brought, made here to be quick; sometimes really by the page. */
const takeTicket = async (story: Story, { person }: Device): Promise<string | undefined> => {
  const { college, chance, activityId } = story;
  if (chance.in(0.1)) {
    const page = await college.call(person.memberId, 'activity.read', { activityId });
    return page.ok ? page.data.ticket : undefined;
  }
  const nowAt = new Date(college.clock.now()).toISOString();
  return issueTicket(college.secrets.WUHUA_TICKET_KEY, stored(story), {
    openidDigest: openidDigest(openidOf(person.memberId)),
    memberId: person.memberId,
    recorderName: '',
    nowAt,
  }).ticket;
};

/** What a screen shows whose clock is off by so much. */
const codeShown = (story: Story, skewMs: number): string => {
  const key = codeKeyOf(story.college.secrets.WUHUA_TICKET_KEY, story.activityId, stored(story).signIn.version);
  return rotatingCode(key, codeStepAt(story.college.clock.now() + skewMs));
};

const signIn = async (story: Story, device: Device, skewMs: number): Promise<boolean> => {
  const { person } = device;
  const { ticket } = device;
  if (ticket === undefined) return false;
  const reply = await story.college.call(
    person.memberId,
    'attendance.signIn',
    person.isRemote ? { ticket, mode: 'online' } : { ticket, mode: 'inPerson', code: codeShown(story, skewMs) },
  );
  if (!reply.ok) return false;
  person.told.push({ signedInAt: reply.data.signedInAt, isRepeat: reply.data.isRepeat });
  return true;
};

/** A device tries; an old ticket is used again now and then, as after a lost reply. */
const deviceStep = (story: Story, device: Device): (() => Promise<unknown>) => {
  const [isNew, isTwice] = [device.ticket === undefined || story.chance.in(0.5), story.chance.in(0.2)];
  const skewMs = story.chance.in(0.4) ? story.chance.between(-SKEW_SECONDS, SKEW_SECONDS) * 1000 : 0;
  return async () => {
    if (isNew) device.ticket = await takeTicket(story, device);
    await Promise.all([signIn(story, device, skewMs), ...(isTwice ? [signIn(story, device, skewMs)] : [])]);
  };
};

/** Sends the same mark with the same key until it has been heard, as the app's queue does. */
const markStep = (story: Story, person: Person): (() => Promise<unknown>) => {
  const { college, chance, activityId } = story;
  const status = chance.one<Status>(['present', 'absentUnexcused', 'absentExcused', null]);
  const key = `mark-${activityId}-${chance.below(1_000_000_000)}`.replace(/[^A-Za-z0-9_-]/g, '-');
  person.mark = status;
  return async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      const reply = await college
        .call(person.recorder, 'attendance.mark', { activityId, isPaper: false, marks: [{ memberId: person.memberId, status }] }, key)
        .catch(() => null);
      if (reply?.ok === true) return;
    }
    throw new Error('A mark was never heard.');
  };
};

const breakSomething = ({ college, chance }: Story): void => {
  const { faults } = college.cloud;
  if (chance.in(0.3)) faults.loseReplyAfter(chance.between(1, 4));
  if (chance.in(0.15)) faults.dropBefore(chance.between(1, 4));
  if (chance.in(0.15)) faults.conflict(chance.between(1, 2));
  if (chance.in(0.02)) faults.killAtWrite(chance.between(1, 4), chance.one(['before', 'after']));
};

/** What happens at one moment, all of it at once. The people who are marked in a round are marked once. */
const round = async (story: Story): Promise<void> => {
  const { college, chance, devices, people, baseAt, activityId } = story;
  await college.clock.set(later(baseAt, chance.between(-SKEW_SECONDS, SKEW_SECONDS)));
  breakSomething(story);
  const steps = [
    ...devices.filter(() => chance.in(0.6)).map((device) => deviceStep(story, device)),
    ...people.filter(() => chance.in(0.25)).map((person) => markStep(story, person)),
    ...(chance.in(0.08) ? [() => college.call(IDS.deputy, 'attendance.closeSignIn', { activityId })] : []),
  ];
  await Promise.all(
    chance.some(steps, steps.length).map((step) =>
      step().catch((error: unknown) => {
        if (error instanceof Error && error.message.startsWith('A mark')) throw error;
      }),
    ),
  );
  college.cloud.faults.clear();
};

/** In the end everybody who wanted to has signed in: each tries again in peace until it is confirmed. */
const settle = async (story: Story): Promise<void> => {
  const { college, activityId, devices } = story;
  await college.clock.set(story.baseAt);
  if (stored(story).signIn.closedAt !== undefined) await college.ask(IDS.deputy, 'attendance.reopenSignIn', { activityId });
  for (const device of devices) {
    device.ticket = await takeTicket(story, device);
    if (!(await signIn(story, device, 0))) throw new Error(`${device.person.memberId} cannot sign in although nothing stands in the way.`);
  }
};

export const playStory = async (story: Story): Promise<void> => {
  const rounds = story.chance.between(2, 3);
  for (let number = 0; number < rounds; number += 1) await round(story);
  await settle(story);
};

const faultsOfPerson = (story: Story, { memberId, told, isRemote }: Person): string[] => {
  const entries = story.college.cloud.database
    .all('attendance')
    .filter((entry) => entry.type === 'signIn' && entry.activityId === story.activityId && entry.memberId === memberId);
  const times = new Set([...told.map((one) => one.signedInAt), ...entries.map((entry) => String(entry.at))]);
  return [
    ...(entries.length === 1 ? [] : [`${memberId} has ${entries.length} sign-ins`]),
    ...(times.size === 1 ? [] : [`${memberId} was told ${times.size} different times`]),
    ...(told.filter((one) => !one.isRepeat).length <= 1 ? [] : [`${memberId} was told more than once to be the first`]),
    ...(entries.every((entry) => entry.mode === (isRemote ? 'online' : 'inPerson')) ? [] : [`${memberId} has the wrong mode`]),
  ];
};

/** What is wrong at the end: nothing, when each person has one attendance and the roll says what was last said of each. */
export const faultsOfStory = async (story: Story): Promise<string[]> => {
  const { lines, counts } = await story.college.ask(IDS.secretary, 'attendance.roll', { activityId: story.activityId });
  const wanted = new Map<string, Status>(story.people.map((person) => [person.memberId, person.mark ?? 'present']));
  return [
    ...story.people.flatMap((person) => faultsOfPerson(story, person)),
    ...(new Set(lines.map((line) => line.memberId)).size === lines.length ? [] : ['somebody stands in the roll twice']),
    ...[...wanted.keys()]
      .filter((memberId) => !lines.some((line) => line.memberId === memberId))
      .map((memberId) => `${memberId} is not in the roll`),
    ...lines
      .filter((line) => line.status !== (wanted.get(line.memberId) ?? null))
      .map((line) => `${line.memberId} is ${String(line.status)}`),
    ...(counts.present === [...wanted.values()].filter((status) => status === 'present').length
      ? []
      : [`${counts.present} are counted as present`]),
  ];
};

/** Out of the way of the next: no longer a meeting of the day. */
export const endStory = (story: Story): Promise<void> =>
  story.college.cloud.database.replace('records', { ...stored(story), day: '2026-01-05', state: 'cancelled' });
