import { showNotice } from '@/app/notice-store';
import { currentSession, subscribeSession } from '@/app/session-store';
import { onHeldBack } from '@/platform/storage';
import { watchNetwork } from '@/platform/network';
import { keptText } from '@/text/kept';
import { offlineText } from '@/text/offline';
import { forgetPhoneKey, needPhoneKey } from './device-key';
import { deviceOutbox } from './device-outbox';
import { forgetKeptPages } from './kept-pages';
import { forgetMeetingKeys, sweepMeetingKeys } from './meeting-keys';

const sendWhatWaits = async (): Promise<void> => {
  const sent = await deviceOutbox().run();
  sweepMeetingKeys();
  if (sent > 0) showNotice({ words: offlineText.backOnline(sent) });
};

/** After 解除绑定: neither keys nor pages stay on the device; what waits stays until the same person is back. */
export const forgetOffline = (): void => {
  forgetPhoneKey();
  forgetMeetingKeys();
  forgetKeptPages();
  deviceOutbox().forgetSent();
};

/** With the app: what was kept without a network is sent at the next opening and whenever the network comes back. */
export const startOffline = (): void => {
  onHeldBack((held) => showNotice({ words: keptText.heldBack(held), isLong: true }));
  watchNetwork((isOnline) => {
    if (isOnline) void sendWhatWaits();
  });
  let known: string | undefined;
  subscribeSession(() => {
    const { session } = currentSession();
    const person = session?.person;
    // This phone is no longer bound: its key has ended with the binding.
    if (session !== undefined && !person) forgetPhoneKey();
    if (!person || person.memberId === known) return;
    known = person.memberId;
    void needPhoneKey(person).then(sendWhatWaits);
  });
};
