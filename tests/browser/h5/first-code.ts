import { cloudbasePorts } from '../../../cloudfunctions/shared/adapters/cloudbase/ports';
import { firstAdministrator } from '../../../config/start/first-administrator';
import type { App } from '../../../config/start/app';

/** The code that `npm run admin-code` prints, at the instant of a test clock. */
export const firstCode = async (app: App, person: { name: string; number: string }, nowAt: string): Promise<string> => {
  Object.assign(process.env, app.cloud.sdkEnvironment, app.secrets);
  const ports = { ...cloudbasePorts(), now: () => nowAt };
  return (await firstAdministrator(ports, { name: person.name, memberNo: person.number, collegeName: '示例石化职业学院' })).code;
};
