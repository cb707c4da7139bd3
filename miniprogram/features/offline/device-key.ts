import type { DeviceKey } from '@shared/contract/binding';
import { send } from '@/api/call';
import { makeKey } from '@/platform/random';
import { readStored, removeStored, writeStored } from '@/platform/storage';

/** The key of this phone's binding with the person it belongs to: what an offline sign-in needs to know. */
export type PhoneKey = DeviceKey & { memberId: string; name: string };

type Owner = { memberId: string; name: string };

export const phoneKey = (): PhoneKey | undefined => readStored('deviceKey');

export const keepPhoneKey = (key: PhoneKey): void => void writeStored('deviceKey', '', key);
export const forgetPhoneKey = (): void => removeStored('deviceKey');

let asking: Promise<void> | undefined;

const fetchPhoneKey = async ({ memberId, name }: Owner): Promise<void> => {
  const reply = await send('binding.deviceKey', {}, makeKey());
  if (reply.ok) keepPhoneKey({ ...reply.data.device, memberId, name });
};

/** Fetched once, while there is a network: by a phone bound before there were keys, or one that has lost its own. */
export const needPhoneKey = (person: Owner): Promise<void> => {
  if (phoneKey()?.memberId === person.memberId) return Promise.resolve();
  asking ??= fetchPhoneKey(person).finally(() => (asking = undefined));
  return asking;
};
