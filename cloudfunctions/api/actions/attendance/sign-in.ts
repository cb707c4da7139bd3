import { Problem } from '../../../../src-shared/kernel/problem';
import { demandCode, demandOpen, insertSignIn, type SignInCall } from '../../../shared/meetings/attendance/sign-in';
import { readTicket } from '../../../shared/meetings/attendance/ticket';
import type { Context, OpenHandler } from '../../../shared/pipeline/context';

const ticketOf = (context: Context, text: string): SignInCall['ticket'] => {
  const ticket = readTicket(context.ports.secrets.ticketKey, text);
  // Somebody else's ticket is as good as none: it is bound to one WeChat.
  if (ticket === null || ticket.o !== context.openidDigest || ticket.exp < context.nowAt) throw new Problem('attendance.ticketExpired');
  return ticket;
};

/** Two billed calls for a fresh ticket and a right code: the function and one insert. */
export const signIn: OpenHandler<'attendance.signIn'> = async (context, { ticket: text, mode, code }) => {
  const call: SignInCall = { ports: context.ports, nowAt: context.nowAt, ticket: ticketOf(context, text) };
  if (mode === 'online' && !call.ticket.r) throw new Problem('attendance.remoteOff');
  if (mode === 'inPerson' && !call.ticket.p) throw new Problem('attendance.phoneOff');
  await demandOpen(call);
  if (mode === 'inPerson') await demandCode(call, code ?? '');
  const { document, isRepeat } = await insertSignIn(call, mode);
  return { signedInAt: document.at, mode: document.mode, isRepeat };
};
