import type { Browser } from 'playwright-core';
import { issueCode } from '../../../cloudfunctions/shared/roster/binding/issue';
import { cloudbasePorts } from '../../../cloudfunctions/shared/adapters/cloudbase/ports';
import type { App } from '../../../config/start/app';
import { seedRoster } from '../../cloudfunctions/harness';
import { smallCollege } from '../../cloudfunctions/small-college';
import { Person } from './person';

/** Puts the small college into an empty application. */
export const settleCollege = (app: App, at: string): Promise<void> => seedRoster(app.cloud, smallCollege(), at);

/** A person of the small college with a phone that was just bound, through the page, by a code. */
export const boundPerson = async (
  app: App,
  browser: Browser,
  of: { memberId: string; at: string; size?: 'phone' | 'wide' },
): Promise<Person> => {
  const { memberId, at, size } = of;
  Object.assign(process.env, app.cloud.sdkEnvironment, app.secrets);
  const ports = { ...cloudbasePorts(), now: () => at };
  const { code, writes } = await issueCode(ports, { memberId, issuedBy: memberId, seed: `seed-of-${memberId}`, nowAt: at, days: 7 });
  await ports.documents.commit(writes);
  const member = smallCollege().find((content) => content._id === memberId);
  if (member?.type !== 'member') throw new Error(`${memberId} is not in the roster.`);
  const person = await Person.stranger(browser, app.url, size);
  await person.claim(member.name, member.memberNo, code);
  return person;
};
