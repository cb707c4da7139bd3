import Taro from '@tarojs/taro';
import { calendarFile, type CalendarEvent } from '@shared/text/calendar-file';
import { nowAt } from './clock';
import { isWeapp } from './environment';
import { safeFileName } from './file-name';

export type PhoneEvent = Omit<CalendarEvent, 'stampAt'>;

/** A calendar file that lies on the phone and waits to be handed on. */
export type KeptCalendar = { path: string; name: string };

const seconds = (at: string): number => Math.floor(Date.parse(at) / 1000);

const download = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = safeFileName(name);
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/** Into the phone's own calendar; in a browser as a file that every calendar opens. False when the person declined. */
export const addToPhoneCalendar = async (event: PhoneEvent): Promise<boolean> => {
  try {
    if (!isWeapp) {
      download(`${event.title}.ics`, calendarFile({ ...event, stampAt: nowAt() }));
      return true;
    }
    await Taro.addPhoneCalendar({
      title: event.title,
      startTime: seconds(event.startAt),
      endTime: String(seconds(event.endAt)),
      location: event.place,
      alarmOffset: 1800,
      ...(event.note === undefined ? {} : { description: event.note }),
    });
    return true;
  } catch {
    return false;
  }
};

/** Saves a file of many events in a browser; on a phone it is kept, to be handed on from a tap. */
export const keepCalendarFile = (name: string, text: string): 'saved' | 'failed' | KeptCalendar => {
  try {
    if (!isWeapp) {
      download(name, text);
      return 'saved';
    }
    const path = `${Taro.env.USER_DATA_PATH}/${safeFileName(name)}`;
    Taro.getFileSystemManager().writeFileSync(path, text, 'utf8');
    return { path, name };
  } catch {
    return 'failed';
  }
};

/** To a chat of the person's choice, from which the phone's calendar opens it. False when they went back. */
export const shareCalendarFile = async ({ path, name }: KeptCalendar): Promise<boolean> => {
  try {
    await Taro.shareFileMessage({ filePath: path, fileName: name });
    return true;
  } catch {
    return false;
  }
};
