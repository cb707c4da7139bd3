import { demandCode, demandOpen, insertSignIn } from '../../../shared/meetings/attendance/sign-in';
import { readTicket, type Ticket } from '../../../shared/meetings/attendance/ticket';
import type { Context, Handler } from '../../../shared/pipeline/context';

const ticketOf = (context: Context<'attendance.ticketExpired'>, text: string): Ticket => {
  const ticket = readTicket(context.ports.secrets.ticketKey, text);
  // Somebody else's ticket is as good as none: it is bound to one WeChat.
  if (ticket === null || ticket.o !== context.openidDigest || ticket.exp < context.nowAt) throw context.refuse('attendance.ticketExpired');
  return ticket;
};

/** Two billed calls for a fresh ticket and a right code: the function and one insert. */
export const signIn: Handler<'attendance.signIn'> = async (context, { ticket: text, mode, code }) => {
  const call = { ...context, ticket: ticketOf(context, text) };
  if (mode === 'online' && !call.ticket.r) throw context.refuse('attendance.remoteOff');
  if (mode === 'inPerson' && !call.ticket.p) throw context.refuse('attendance.phoneOff');
  await demandOpen(call);
  if (mode === 'inPerson') await demandCode(call, code ?? '');
  const { document, isRepeat } = await insertSignIn(call, mode);
  return { signedInAt: document.at, mode: document.mode, isRepeat };
};
