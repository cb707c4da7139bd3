// How a phone sends a file: into the folder that the cloud names to this WeChat, under a name of its own making.
import { randomBytes } from 'node:crypto';
import { openidOf, type TestCloud } from './harness';

export const uploadPathOf = async (college: TestCloud, who: string, extension = 'jpg'): Promise<string> =>
  `${(await college.ask(who, 'session.read', {})).uploadFolder}${randomBytes(12).toString('hex')}.${extension}`;

export const sendFile = async (college: TestCloud, who: string, bytes: Uint8Array, extension = 'jpg'): Promise<string> =>
  college.cloud.upload(await uploadPathOf(college, who, extension), bytes, { openid: openidOf(who) });
