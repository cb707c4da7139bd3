import { missingOf, type RecordLike } from '../../../../src-shared/engines/records/missing';

const record = (part: Partial<RecordLike> = {}): RecordLike => ({
  kinds: ['themeDay'],
  sections: [{ kind: 'themeDay', text: '排查了伴热管线。' }],
  resolution: '无',
  place: '实训楼 B302',
  startAt: '2026-11-24T06:30:00.000Z',
  endAt: '2026-11-24T08:30:00.000Z',
  ...part,
});

describe('what a record lacks (2.1.k)', () => {
  it('is nothing when text, decision, place and time are there, and a photo is never asked for', () =>
    expect(missingOf(record())).toEqual([]));

  it.each<[string, Partial<RecordLike>, string[]]>([
    ['the text of a kind', { sections: [] }, ['sections.themeDay.text']],
    [
      'the text of each kind that has none',
      { kinds: ['themeDay', 'study', 'generalMeeting'] },
      ['sections.study.text', 'sections.generalMeeting.text'],
    ],
    [
      'who gave the lecture and on what',
      { kinds: ['partyLecture'], sections: [{ kind: 'partyLecture', text: '讲了工匠精神。' }] },
      ['sections.partyLecture.lecturer', 'sections.partyLecture.lectureTopic'],
    ],
    ['a decision, which 「无」 is', { resolution: '' }, ['resolution']],
    ['the place', { place: '' }, ['place']],
    ['the time', { endAt: '2026-11-24T06:30:00.000Z' }, ['time']],
    [
      'all of it',
      { kinds: ['partyLecture'], sections: [], resolution: '', place: '' },
      ['sections.partyLecture.text', 'sections.partyLecture.lecturer', 'sections.partyLecture.lectureTopic', 'resolution', 'place'],
    ],
  ])('is %s', (_, part, missing) => expect(missingOf(record(part))).toEqual(missing));

  it.each([{ lecturerId: 'm:a01' }, { lecturerName: '校外专家' }])('takes a lecturer of the roster or a guest: %j', (lecturer) => {
    expect(
      missingOf(
        record({
          kinds: ['partyLecture'],
          sections: [{ kind: 'partyLecture', text: '讲稿提纲。', lectureTopic: '工匠精神', ...lecturer }],
        }),
      ),
    ).toEqual([]);
  });
});
