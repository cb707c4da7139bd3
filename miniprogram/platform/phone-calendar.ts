import Taro from '@tarojs/taro';
import { calendarFile, type CalendarEvent } from '@shared/text/calendar-file';
import { nowAt } from './clock';
import { isWeapp } from './environment';

export type PhoneEvent = Omit<CalendarEvent, 'stampAt'>;

const seconds = (at: string): number => Math.floor(Date.parse(at) / 1000);

const download = (event: PhoneEvent): void => {
  const file = new Blob([calendarFile({ ...event, stampAt: nowAt() })], { type: 'text/calendar;charset=utf-8' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${event.title}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/** Into the phone's own calendar; in a browser as a file that every calendar opens. False when the person declined. */
export const addToPhoneCalendar = async (event: PhoneEvent): Promise<boolean> => {
  try {
    if (!isWeapp) {
      download(event);
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
