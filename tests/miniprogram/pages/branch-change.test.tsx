import { render, screen, waitFor } from '@testing-library/react';
import { ChangePreview } from '@/features/roster/change-preview';
import type { Out } from '../../../src-shared/contract';
import { fakeCloud } from '../fake-cloud';
import { resetPlatform } from '../mocks/taro';

type Preview = Out<'roster.changePreview'>;
const NOTHING: Preview = { effectiveOn: '2026-11-24', founded: [], dissolved: [], moved: [], ended: [], faults: [] };
const names = Array.from({ length: 12 }, (_, at) => `陆同${at + 1}`);
const MERGER: Preview = {
  ...NOTHING,
  dissolved: ['机电学生党支部', '一组'],
  moved: [{ fromName: '机电学生党支部', toName: '炼油技术教工党支部', names }],
  ended: [{ orgName: '机电学生党支部', name: '唐一鸣', postKind: 'secretary' }],
};

const shown = async (preview: Preview) => {
  const cloud = fakeCloud({ 'roster.changePreview': preview });
  render(<ChangePreview recordId="r-1" />);
  await screen.findByText('登记“已调整”以后');
  expect(cloud.asked.map(({ input }) => input)).toEqual([{ recordId: 'r-1' }]);
  return document.getElementById('change-preview')?.textContent ?? '';
};

describe('支部调整申请, before whoever decides does it', () => {
  beforeEach(resetPlatform);

  test('of a merger says who goes where, what ends with the day before, and which posts, and that the lists of before stay', async () => {
    const words = await shown(MERGER);
    expect(words).toContain('12 人从机电学生党支部到炼油技术教工党支部');
    expect(words).toContain('陆同8等 12 人');
    expect(words).not.toContain('陆同9');
    expect(words).toContain('机电学生党支部、一组到前一天为止');
    expect(words).toContain('唐一鸣（机电学生党支部，支部书记）');
    expect(words).toContain('以前的名单和记录不变');
    expect(document.getElementById('change-faults')).toBeNull();
  });

  test('names everything that is in the way in one sentence, above what it would do', async () => {
    const faults = ['还有待办：更换铭牌，请支部先办结，或写明不再办理', '票箱还开着：2026 年民主测评，请支部先结束'];
    await shown({ ...MERGER, faults });
    await waitFor(() => expect(document.getElementById('change-faults')?.textContent).toBe(`现在还办不了：${faults.join('；')}`));
  });

  test('of a new branch names its secretary, or says that the post is open; of another name both', async () => {
    const founded = [{ name: '炼油第二党支部', secretaryName: '韩立' }, { name: '炼油第三党支部' }];
    const words = await shown({ ...NOTHING, founded, renamed: { before: '炼油教工', after: '炼油第一' } });
    expect(words).toContain('设立炼油第二党支部，书记韩立');
    expect(words).toContain('设立炼油第三党支部，书记先空着');
    expect(words).toContain('炼油教工改名为炼油第一');
  });

  test('that speaks only of the committee says that the roster stays', async () => {
    expect(await shown(NOTHING)).toContain('名册不用变');
  });
});
