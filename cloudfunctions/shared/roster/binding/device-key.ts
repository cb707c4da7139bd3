import type { DeviceKey } from '../../../../src-shared/contract/binding';
import type { Binding } from '../../../../src-shared/records/binding';
import { decryptField, encryptField } from '../../secrets/field-cipher';
import type { Ports } from '../../ports';

type KeyFields = Required<Pick<Binding, 'deviceKey' | 'deviceKeyId'>>;

const boundTo = (memberId: string, deviceKeyId: string): string => `deviceKey:${memberId}:${deviceKeyId}`;

/** A new key for one binding: in clear for the phone, as ciphertext for the database. */
export const newDeviceKey = ({ secrets, randomHex }: Ports, memberId: string): { fields: KeyFields; device: DeviceKey } => {
  const device = { deviceKeyId: randomHex(8), deviceKey: randomHex(32) };
  return {
    device,
    fields: { deviceKeyId: device.deviceKeyId, deviceKey: encryptField(secrets, device.deviceKey, boundTo(memberId, device.deviceKeyId)) },
  };
};

/** The key of an active binding, or null: there is none, it has ended, or it was made with another secret. */
export const deviceKeyOf = (
  { secrets }: Pick<Ports, 'secrets'>,
  bound: Pick<Binding, 'state' | 'memberId' | 'deviceKey' | 'deviceKeyId'>,
): DeviceKey | null => {
  if (bound.state !== 'active' || bound.deviceKey === undefined || bound.deviceKeyId === undefined) return null;
  const deviceKey = decryptField(secrets, bound.deviceKey, boundTo(bound.memberId, bound.deviceKeyId));
  return deviceKey === null ? null : { deviceKeyId: bound.deviceKeyId, deviceKey };
};
